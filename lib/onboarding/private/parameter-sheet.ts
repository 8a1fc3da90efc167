import type { Stack } from 'aws-cdk-lib/core';
import { CfnParameter } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { KeylessError } from '../../errors';
import { CLOUDFORMATION_QUOTAS } from './cloudformation-quotas';

/** A parameter of the template as a customer sees it. */
export interface SheetEntry {
  readonly name: string;
  readonly group: string;
  readonly label: string;
  readonly description: string;
  readonly pattern?: string;
  readonly constraint?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly allowed?: readonly string[];
  /** What an update leaves it at that does not give it; undefined where the customer has to. */
  readonly default?: string;
  /** The optional feature that makes the default too little. */
  readonly onlyFor?: string;
}

/**
 * The parameters of a template, in the groups and the order in which the console shows them.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-cloudformation-interface.html (2026)
 */
export class ParameterSheet {
  public readonly entries: SheetEntry[] = [];
  /** Leaves the names of parameters free for constructs of the stack, which the sentences of the access call by their ids. */
  private readonly scope: Construct;

  public constructor(
    private readonly stack: Stack,
    private readonly subject: string,
  ) {
    this.scope = new Construct(stack, 'Parameters');
  }

  public add(entry: SheetEntry): CfnParameter {
    this.checkName(entry.name);
    this.entries.push(entry);
    this.checkCount();
    this.stack.templateOptions.metadata = {
      ...this.stack.templateOptions.metadata,
      'AWS::CloudFormation::Interface': this.layout(),
    };
    const parameter = new CfnParameter(this.scope, entry.name, {
      type: 'String',
      description: entry.description,
      allowedPattern: entry.pattern,
      constraintDescription: entry.constraint,
      minLength: entry.minLength,
      maxLength: entry.maxLength,
      allowedValues: entry.allowed && [...entry.allowed],
      default: entry.default,
    });
    parameter.overrideLogicalId(entry.name);
    return parameter;
  }

  private checkName(name: string): void {
    // Parameter names are alphanumeric: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html (2026)
    if (!/^[A-Za-z][A-Za-z0-9]{0,127}$/.test(name)) {
      const help = 'use letters and digits with a letter first, at most 128: `ExportBucket`';
      throw new KeylessError('InvalidValue', `${this.subject}: \`${name}\` is no name of a parameter`, help);
    }
    if (this.entries.some((entry) => entry.name === name)) {
      const problem = `${this.subject}: the parameter \`${name}\` exists already`;
      throw new KeylessError('InvalidValue', problem, 'give every value and feature a name of its own');
    }
  }

  private checkCount(): void {
    const limit = CLOUDFORMATION_QUOTAS.parameters;
    if (this.entries.length <= limit) return;
    const problem = `${this.subject}: the template has more than ${limit} parameters`;
    throw new KeylessError('TooLarge', problem, 'ask for less, and make features that belong together one');
  }

  private layout(): object {
    const groups = [...new Set(this.entries.map(({ group }) => group))];
    return {
      ParameterGroups: groups.map((group) => ({
        Label: { default: group },
        Parameters: this.entries.filter((entry) => entry.group === group).map(({ name }) => name),
      })),
      ParameterLabels: Object.fromEntries(this.entries.map(({ name, label }) => [name, { default: label }])),
    };
  }
}
