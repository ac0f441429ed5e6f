using System.Diagnostics;
using System.Globalization;
using ManifestGen.Engine.Generation;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Benchmarks;

/// <summary>The work once, in a process that has done nothing else: how long it took and the most memory that the process had.</summary>
internal static class SingleRun
{
    /// <summary>Does the work and prints both figures.</summary>
    /// <param name="work"><c>generate</c> or <c>validate</c>.</param>
    /// <param name="number">The components to generate or the documents to validate.</param>
    /// <returns>The exit code.</returns>
    public static int Of(string work, int number)
    {
        SourceFile[] files = work == "validate" ? [new("shop.yaml", ManifestSet.Of(number))] : [];
        var product = Products.Of(work == "generate" ? number : 0);
        var clock = Stopwatch.StartNew();
        var done = work == "generate" ? Generator.Generate(product, Products.Facts).Artifacts.Count : Validator.Validate(files, new ValidationOptions()).Documents.Count;
        var elapsed = clock.Elapsed.TotalMilliseconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} in {elapsed:0} ms, {process.PeakWorkingSet64 / 1048576} MiB"));
        return 0;
    }
}
