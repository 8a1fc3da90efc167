import {
  LOAD_BALANCERS,
  SHIELD,
  WAF,
  WAF_CLASSIC,
} from '../../../../lib/access/kubernetes/private/load-balancer-statements';
import { unconditioned } from '../support';
import { unfounded } from './statements';

const statements = [...LOAD_BALANCERS, ...WAF, ...WAF_CLASSIC, ...SHIELD];

test('every wildcard is founded on a page', () => {
  expect(unfounded(statements)).toEqual([]);
});

test('what no tag narrows is exactly this', () => {
  expect(unconditioned(statements).sort()).toEqual([
    'acm:DescribeCertificate',
    'cognito-idp:DescribeUserPoolClient',
    'ec2:CreateSecurityGroup',
    'ec2:GetCoipPoolUsage',
    'ec2:GetSecurityGroupsForVpc',
    'elasticloadbalancing:AddListenerCertificates',
    'elasticloadbalancing:AddTags',
    'elasticloadbalancing:CreateListener',
    'elasticloadbalancing:CreateRule',
    'elasticloadbalancing:DeleteListener',
    'elasticloadbalancing:DeleteRule',
    'elasticloadbalancing:DeregisterTargets',
    'elasticloadbalancing:ModifyListener',
    'elasticloadbalancing:ModifyRule',
    'elasticloadbalancing:RegisterTargets',
    'elasticloadbalancing:RemoveListenerCertificates',
    'elasticloadbalancing:RemoveTags',
    'elasticloadbalancing:SetRulePriorities',
    'iam:GetServerCertificate',
    'shield:DeleteProtection',
    'shield:DescribeProtection',
    'waf-regional:AssociateWebACL',
    'waf-regional:DisassociateWebACL',
    'waf-regional:GetWebACL',
    'waf-regional:GetWebACLForResource',
    'wafv2:AssociateWebACL',
    'wafv2:DisassociateWebACL',
    'wafv2:GetWebACL',
    'wafv2:GetWebACLForResource',
  ]);
});
