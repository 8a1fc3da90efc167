#!/usr/bin/env node
import { run } from '../lib/review/cli';

process.exitCode = run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  coloured: process.stdout.isTTY && !process.env.NO_COLOR,
});
