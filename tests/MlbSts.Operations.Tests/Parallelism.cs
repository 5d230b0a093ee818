// Each case has buckets and a clock of its own, and on a server it mostly waits.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.All, MaxThreads = 12)]
