import { CfnKnowledgeBase } from 'aws-cdk-lib/aws-bedrock';
import { CfnIndex } from 'aws-cdk-lib/aws-kendra';
import { CfnCollection, type ICollectionRef } from 'aws-cdk-lib/aws-rekognition';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import { BedrockAccess } from '../../lib/access/bedrock-access';
import { ComprehendAccess } from '../../lib/access/comprehend-access';
import { ForecastAccess } from '../../lib/access/forecast-access';
import { KendraAccess } from '../../lib/access/kendra-access';
import { LexAccess } from '../../lib/access/lex-access';
import { PersonalizeAccess } from '../../lib/access/personalize-access';
import { PollyAccess } from '../../lib/access/polly-access';
import { RekognitionAccess } from '../../lib/access/rekognition-access';
import { SageMakerAccess } from '../../lib/access/sagemaker-access';
import { TextractAccess } from '../../lib/access/textract-access';
import { TranscribeAccess } from '../../lib/access/transcribe-access';
import { TranslateAccess } from '../../lib/access/translate-access';
import { arn, type IntentSample } from './intent-sample';

const ALIAS = arn('lex', 'bot-alias/BOTID12345/TSTALIASID');
const CAMPAIGN = arn('personalize', 'campaign/shop');
const CLASSIFIER = arn('comprehend', 'document-classifier-endpoint/mail');
const ENDPOINT = arn('sagemaker', 'endpoint/forecast');
const RECOGNIZER = arn('comprehend', 'entity-recognizer-endpoint/parts');
const VERSION = arn('rekognition', 'project/parts/version/v3/1700000000000');

const faces = (stack: Stack): ICollectionRef =>
  CfnCollection.fromCollectionArn(stack, 'Visitors', arn('rekognition', 'collection/visitors'));
const index = (stack: Stack) => CfnIndex.fromIndexArn(stack, 'Handbook', arn('kendra', 'index/handbook'));
const manual = (stack: Stack) =>
  CfnKnowledgeBase.fromKnowledgeBaseArn(stack, 'Manual', arn('bedrock', 'knowledge-base/KB12345678'));

export const AI: readonly IntentSample[] = [
  { name: 'BedrockAccess.invoke', access: () => BedrockAccess.invoke('amazon.nova-lite-v1:0') },
  {
    name: 'BedrockAccess.invokeProfile',
    access: () =>
      BedrockAccess.invokeProfile('eu.amazon.nova-lite-v1:0', { regions: ['eu-central-1', 'eu-west-1', 'eu-west-3'] }),
  },
  {
    name: 'BedrockAccess.invokeProfile, a global one',
    access: () => BedrockAccess.invokeProfile('global.amazon.nova-lite-v1:0'),
  },
  {
    name: 'BedrockAccess.applyGuardrail',
    access: () => BedrockAccess.applyGuardrail(arn('bedrock', 'guardrail/abc123def456')),
  },
  {
    name: 'BedrockAccess.invokeAgent',
    access: () => BedrockAccess.invokeAgent(arn('bedrock', 'agent-alias/AGENT12345/ALIAS12345')),
  },
  {
    name: 'BedrockAccess.invokeFlow',
    access: () => BedrockAccess.invokeFlow(arn('bedrock', 'flow/FLOW123456/alias/ALIAS12345')),
  },
  { name: 'BedrockAccess.retrieve', access: (stack) => BedrockAccess.retrieve(manual(stack)) },
  { name: 'BedrockAccess.retrieveAndGenerate', access: () => BedrockAccess.retrieveAndGenerate() },
  { name: 'BedrockAccess.rerank', access: () => BedrockAccess.rerank() },
  { name: 'SageMakerAccess.invoke', access: () => SageMakerAccess.invoke(ENDPOINT) },
  { name: 'SageMakerAccess.invokeAsync', access: () => SageMakerAccess.invokeAsync(ENDPOINT) },
  {
    name: 'SageMakerAccess.createEndpointConfig',
    access: () => SageMakerAccess.createEndpointConfig('forecast-config'),
  },
  {
    name: 'SageMakerAccess.createEndpoint',
    access: () => SageMakerAccess.createEndpoint('forecast', 'forecast-config'),
  },
  { name: 'SageMakerAccess.readRecords', access: () => SageMakerAccess.readRecords('customers') },
  { name: 'SageMakerAccess.writeRecords', access: () => SageMakerAccess.writeRecords('customers') },
  { name: 'SageMakerAccess.startPipeline', access: () => SageMakerAccess.startPipeline('retrain') },
  { name: 'TextractAccess.detectText', access: () => TextractAccess.detectText() },
  { name: 'TextractAccess.analyzeDocument', access: () => TextractAccess.analyzeDocument() },
  { name: 'TextractAccess.analyzeExpense', access: () => TextractAccess.analyzeExpense() },
  { name: 'TextractAccess.analyzeIdentity', access: () => TextractAccess.analyzeIdentity() },
  { name: 'TextractAccess.startTextDetection', access: () => TextractAccess.startTextDetection() },
  { name: 'TextractAccess.startAnalysis', access: () => TextractAccess.startAnalysis() },
  { name: 'TextractAccess.getResults', access: () => TextractAccess.getResults() },
  { name: 'RekognitionAccess.detectFaces', access: () => RekognitionAccess.detectFaces() },
  { name: 'RekognitionAccess.detectLabels', access: () => RekognitionAccess.detectLabels() },
  { name: 'RekognitionAccess.detectModerationLabels', access: () => RekognitionAccess.detectModerationLabels() },
  { name: 'RekognitionAccess.detectText', access: () => RekognitionAccess.detectText() },
  { name: 'RekognitionAccess.compareFaces', access: () => RekognitionAccess.compareFaces() },
  { name: 'RekognitionAccess.detectCustomLabels', access: () => RekognitionAccess.detectCustomLabels(VERSION) },
  { name: 'RekognitionAccess.indexFaces', access: (stack) => RekognitionAccess.indexFaces(faces(stack)) },
  { name: 'RekognitionAccess.searchFaces', access: (stack) => RekognitionAccess.searchFaces(faces(stack)) },
  { name: 'RekognitionAccess.listFaces', access: (stack) => RekognitionAccess.listFaces(faces(stack)) },
  { name: 'RekognitionAccess.deleteFaces', access: (stack) => RekognitionAccess.deleteFaces(faces(stack)) },
  { name: 'ComprehendAccess.detectSentiment', access: () => ComprehendAccess.detectSentiment() },
  { name: 'ComprehendAccess.detectEntities', access: () => ComprehendAccess.detectEntities() },
  { name: 'ComprehendAccess.detectKeyPhrases', access: () => ComprehendAccess.detectKeyPhrases() },
  { name: 'ComprehendAccess.detectLanguage', access: () => ComprehendAccess.detectLanguage() },
  { name: 'ComprehendAccess.detectPersonalData', access: () => ComprehendAccess.detectPersonalData() },
  { name: 'ComprehendAccess.detectCustomEntities', access: () => ComprehendAccess.detectCustomEntities(RECOGNIZER) },
  { name: 'ComprehendAccess.classify', access: () => ComprehendAccess.classify(CLASSIFIER) },
  { name: 'TranslateAccess.translateText', access: () => TranslateAccess.translateText() },
  { name: 'TranslateAccess.translateDocument', access: () => TranslateAccess.translateDocument() },
  { name: 'PollyAccess.speak', access: () => PollyAccess.speak() },
  { name: 'PollyAccess.manageLexicon', access: () => PollyAccess.manageLexicon('names') },
  { name: 'TranscribeAccess.start', access: () => TranscribeAccess.start() },
  {
    name: 'TranscribeAccess.start, to one bucket',
    access: (stack) => TranscribeAccess.start({ outputBucket: Bucket.fromBucketName(stack, 'Texts', 'transcripts') }),
  },
  { name: 'TranscribeAccess.readJobs', access: () => TranscribeAccess.readJobs('calls-') },
  { name: 'TranscribeAccess.stream', access: () => TranscribeAccess.stream() },
  { name: 'LexAccess.talk', access: () => LexAccess.talk(ALIAS) },
  { name: 'LexAccess.stream', access: () => LexAccess.stream(ALIAS) },
  { name: 'KendraAccess.search', access: (stack) => KendraAccess.search(index(stack)) },
  { name: 'KendraAccess.suggest', access: (stack) => KendraAccess.suggest(index(stack)) },
  { name: 'KendraAccess.writeDocuments', access: (stack) => KendraAccess.writeDocuments(index(stack)) },
  { name: 'KendraAccess.deleteDocuments', access: (stack) => KendraAccess.deleteDocuments(index(stack)) },
  { name: 'PersonalizeAccess.recommend', access: () => PersonalizeAccess.recommend(CAMPAIGN) },
  { name: 'PersonalizeAccess.recordEvents', access: () => PersonalizeAccess.recordEvents() },
  {
    name: 'PersonalizeAccess.writeItems',
    access: () => PersonalizeAccess.writeItems(arn('personalize', 'dataset/shop/ITEMS')),
  },
  {
    name: 'PersonalizeAccess.writeUsers',
    access: () => PersonalizeAccess.writeUsers(arn('personalize', 'dataset/shop/USERS')),
  },
  { name: 'ForecastAccess.query', access: () => ForecastAccess.query(arn('forecast', 'forecast/demand')) },
];
