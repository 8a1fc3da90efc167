import { CfnCollection } from 'aws-cdk-lib/aws-rekognition';
import type { ICollectionRef } from 'aws-cdk-lib/aws-rekognition';
import { ComprehendAccess } from '../../../../lib/access/comprehend-access';
import { PollyAccess } from '../../../../lib/access/polly-access';
import { RekognitionAccess } from '../../../../lib/access/rekognition-access';
import { SageMakerAccess } from '../../../../lib/access/sagemaker-access';
import { TextractAccess } from '../../../../lib/access/textract-access';
import type { Difference, Group, Setting } from '../counterpart';

function collection({ stack, sample }: Setting): ICollectionRef {
  const arn = stack.formatArn({ service: 'rekognition', resource: 'collection', resourceName: sample('CollectionId') });
  return CfnCollection.fromCollectionArn(stack, 'Collection', arn);
}

const LOOKING: Difference = {
  actions: [
    'rekognition:CompareFaces',
    'rekognition:DetectFaces',
    'rekognition:DetectLabels',
    'rekognition:DetectModerationLabels',
  ],
  reason: 'looks at the image of the call only: AWS has no collection for it, and the ARN of SAM matches nothing',
};

const OTHER_LEXICONS: Difference = {
  actions: ['polly:ListLexicons', 'polly:PutLexicon'],
  reason: 'only the one lexicon is written, which SAM does not hold the role to, and none is listed',
};

const OTHER_DOCUMENTS: Difference = {
  actions: [
    'textract:AnalyzeExpense',
    'textract:AnalyzeID',
    'textract:GetExpenseAnalysis',
    'textract:GetLendingAnalysis',
    'textract:GetLendingAnalysisSummary',
    'textract:StartExpenseAnalysis',
    'textract:StartLendingAnalysis',
  ],
  reason: 'invoices, identity papers and loans are uses of their own, and each takes an access of its own',
};

const ADAPTERS: Difference = {
  actions: [
    'textract:CreateAdapter',
    'textract:CreateAdapterVersion',
    'textract:DeleteAdapter',
    'textract:DeleteAdapterVersion',
    'textract:GetAdapter',
    'textract:GetAdapterVersion',
    'textract:ListAdapterVersions',
    'textract:ListAdapters',
    'textract:ListTagsForResource',
    'textract:TagResource',
    'textract:UntagResource',
    'textract:UpdateAdapter',
  ],
  reason: 'adapters and their tags are made where the stack is deployed: reading documents needs none of it',
};

const detect = [TextractAccess.detectText(), TextractAccess.analyzeDocument()];
const start = [TextractAccess.startTextDetection(), TextractAccess.startAnalysis()];

export const AI: Group = {
  counterparts: {
    ComprehendBasicAccessPolicy: {
      access: () => [
        ComprehendAccess.detectSentiment(),
        ComprehendAccess.detectEntities(),
        ComprehendAccess.detectKeyPhrases(),
        ComprehendAccess.detectLanguage(),
      ],
    },
    PollyFullAccessPolicy: {
      access: ({ sample }) => [PollyAccess.speak(), PollyAccess.manageLexicon(sample('LexiconName'))],
      wider: [
        {
          actions: ['polly:SynthesizeSpeech'],
          reason: 'AWS authorizes it on `*`: under the ARN of SAM, speech without a lexicon is denied',
        },
      ],
      leftOut: [OTHER_LEXICONS],
    },
    RekognitionDetectOnlyPolicy: {
      access: () => [
        RekognitionAccess.detectFaces(),
        RekognitionAccess.detectLabels(),
        RekognitionAccess.detectModerationLabels(),
        RekognitionAccess.detectText(),
      ],
    },
    RekognitionFacesManagementPolicy: {
      access: (setting) => {
        const faces = collection(setting);
        return [
          RekognitionAccess.indexFaces(faces),
          RekognitionAccess.searchFaces(faces),
          RekognitionAccess.listFaces(faces),
          RekognitionAccess.deleteFaces(faces),
        ];
      },
    },
    RekognitionFacesPolicy: { access: () => [RekognitionAccess.detectFaces(), RekognitionAccess.compareFaces()] },
    RekognitionLabelsPolicy: {
      access: () => [RekognitionAccess.detectLabels(), RekognitionAccess.detectModerationLabels()],
    },
    RekognitionNoDataAccessPolicy: {
      access: () => [
        RekognitionAccess.compareFaces(),
        RekognitionAccess.detectFaces(),
        RekognitionAccess.detectLabels(),
        RekognitionAccess.detectModerationLabels(),
      ],
      wider: [LOOKING],
    },
    RekognitionReadPolicy: {
      access: (setting) => {
        const faces = collection(setting);
        return [RekognitionAccess.searchFaces(faces), RekognitionAccess.listFaces(faces)];
      },
    },
    RekognitionWriteOnlyAccessPolicy: { access: (setting) => [RekognitionAccess.indexFaces(collection(setting))] },
    SageMakerCreateEndpointConfigPolicy: {
      access: ({ sample }) => [SageMakerAccess.createEndpointConfig(sample('EndpointConfigName'))],
    },
    SageMakerCreateEndpointPolicy: {
      access: ({ sample }) => [SageMakerAccess.createEndpoint(sample('EndpointName'), 'forecast-config')],
      wider: [
        {
          actions: ['sagemaker:CreateEndpoint'],
          reason:
            'AWS authorizes it on the configuration too: with the endpoint alone, as in SAM, every call is denied',
        },
      ],
    },
    TextractDetectAnalyzePolicy: { access: () => [...detect, ...start] },
    TextractGetResultPolicy: { access: () => [TextractAccess.getResults()] },
    TextractPolicy: {
      access: () => [...detect, ...start, TextractAccess.getResults()],
      leftOut: [OTHER_DOCUMENTS, ADAPTERS],
    },
  },
};
