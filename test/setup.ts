// The built-in template validator costs seconds per process; the one strict test switches it back on.
process.env.CDK_VALIDATION = 'false';
