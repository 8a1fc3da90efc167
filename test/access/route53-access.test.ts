import { CfnHostedZone, HostedZone, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { Route53Access } from '../../lib/access/route53-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

const zone = (stack: Stack) =>
  HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z3M3LMPEXAMPLE', zoneName: 'example.com' });

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'read',
    (stack) => Route53Access.read(zone(stack)),
    'read the records of example.com',
    ['route53:ListResourceRecordSets on arn:aws:route53:::hostedzone/Z3M3LMPEXAMPLE'],
  ],
  [
    'change',
    (stack) => Route53Access.change(zone(stack)),
    'change records of example.com',
    ['route53:ChangeResourceRecordSets on arn:aws:route53:::hostedzone/Z3M3LMPEXAMPLE'],
  ],
  [
    'change, some records',
    (stack) =>
      Route53Access.change(zone(stack), { under: 'team.example.com', types: ['A', 'TXT'], actions: ['UPSERT'] }),
    'change records of example.com, only named *.team.example.com, only of type A or TXT, only by UPSERT',
    [
      'route53:ChangeResourceRecordSets on arn:aws:route53:::hostedzone/Z3M3LMPEXAMPLE if {"ForAllValues:StringLike":{"route53:ChangeResourceRecordSetsNormalizedRecordNames":["*.team.example.com"],"route53:ChangeResourceRecordSetsRecordTypes":["A","TXT"],"route53:ChangeResourceRecordSetsActions":["UPSERT"]},"Null":{"route53:ChangeResourceRecordSetsNormalizedRecordNames":"false","route53:ChangeResourceRecordSetsRecordTypes":"false","route53:ChangeResourceRecordSetsActions":"false"}}',
    ],
  ],
  [
    'followChanges',
    () => Route53Access.followChanges(),
    'see whether changes of records are live',
    ['route53:GetChange on arn:aws:route53:::change/*'],
  ],
  [
    'read, of a zone imported by id',
    (stack) => Route53Access.read(HostedZone.fromHostedZoneId(stack, 'ById', '/hostedzone/Z3M3LMPEXAMPLE')),
    'read the records of Z3M3LMPEXAMPLE',
    ['route53:ListResourceRecordSets on arn:aws:route53:::hostedzone/Z3M3LMPEXAMPLE'],
  ],
  [
    'read, of a public zone imported with its name',
    (stack) =>
      Route53Access.read(
        PublicHostedZone.fromPublicHostedZoneAttributes(stack, 'Public', {
          hostedZoneId: 'Z3M3LMPEXAMPLE',
          zoneName: 'example.com',
        }),
      ),
    'read the records of example.com',
    ['route53:ListResourceRecordSets on arn:aws:route53:::hostedzone/Z3M3LMPEXAMPLE'],
  ],
  [
    'read, of this app',
    (stack) => Route53Access.read(new PublicHostedZone(stack, 'Own', { zoneName: 'example.org' })),
    'read the records of example.org',
    ['route53:ListResourceRecordSets on arn:aws:route53:::hostedzone/{Own30425842}'],
  ],
  [
    'read, of an L1 zone of this app',
    (stack) => Route53Access.read(new CfnHostedZone(stack, 'L1', { name: 'example.net' })),
    'read the records of example.net',
    ['route53:ListResourceRecordSets on arn:aws:route53:::hostedzone/{L1}'],
  ],
  [
    'change, a record by name',
    (stack) => Route53Access.change(zone(stack), { names: ['www.example.com', '\\052.example.com'] }),
    'change records of example.com, only named www.example.com or \\052.example.com',
    [
      'route53:ChangeResourceRecordSets on arn:aws:route53:::hostedzone/Z3M3LMPEXAMPLE if {"ForAllValues:StringLike":{"route53:ChangeResourceRecordSetsNormalizedRecordNames":["www.example.com","\\\\052.example.com"]},"Null":{"route53:ChangeResourceRecordSetsNormalizedRecordNames":"false"}}',
    ],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'no name is refused',
    (stack) => Route53Access.change(zone(stack), { names: [] }),
    'InvalidValue: `names` is empty; name at least one, or leave it out',
  ],
  [
    'a final dot is refused',
    (stack) => Route53Access.change(zone(stack), { names: ['www.example.com.'] }),
    'InvalidValue: `names` `www.example.com.` is not as Route 53 compares it; write it in lower case without a final dot, `*` as `\\052`',
  ],
  [
    'a wildcard in a name is refused',
    (stack) => Route53Access.change(zone(stack), { names: ['*.example.com'] }),
    'InvalidValue: `names` `*.example.com` is not as Route 53 compares it; write it in lower case without a final dot, `*` as `\\052`',
  ],
  [
    'a wildcard in `under` is refused',
    (stack) => Route53Access.change(zone(stack), { under: '*.example.com' }),
    'InvalidValue: `under` `*.example.com` is not as Route 53 compares it; write it without `*.`',
  ],
  [
    'a type in lower case is refused',
    (stack) => Route53Access.change(zone(stack), { types: ['txt'] }),
    'InvalidValue: `types` `txt` is not as Route 53 compares it; write a type in upper case, such as `TXT`',
  ],
  [
    'an action that is none is refused',
    (stack) => Route53Access.change(zone(stack), { actions: ['INSERT'] }),
    'InvalidValue: `actions` `INSERT` is not as Route 53 compares it; write `CREATE`, `UPSERT` or `DELETE`',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
