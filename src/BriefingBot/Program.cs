using BriefingBot.Cli;

// The verbs stand in BotCommandLine, the services that `run` hosts in RunVerb.
return await BotCommandLine.InvokeAsync(Shell.OfProcess(), args);
