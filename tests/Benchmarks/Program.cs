using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// "once generate 1000" and "once validate 10000" do the work a single time, in a process that has done nothing else.
if (args is ["once", var work, var number]) return ManifestGen.Benchmarks.SingleRun.Of(work, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));

// dotnet run -c Release --project tests/Benchmarks -- --filter '*'
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(8);
BenchmarkSwitcher.FromAssembly(typeof(ManifestGen.Benchmarks.ManifestSet).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
return 0;
