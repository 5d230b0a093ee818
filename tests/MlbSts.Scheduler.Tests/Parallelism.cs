// A process has one exporter of metrics, which takes every meter of a name: two Schedulers side by side would show each other's gauges.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
