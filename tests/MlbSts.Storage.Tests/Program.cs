using MlbSts.Storage.Tests;
using Xunit.MicrosoftTestingPlatform;

// The test program, and with "worker" as the first argument the other process of a test.
return args is ["worker", ..]
    ? await FileStoreWorker.RunAsync(args[1..])
    : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
