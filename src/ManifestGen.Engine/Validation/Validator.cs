using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Suppression;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation;

/// <summary>Judges manifests in every layer: reading, schema, the API server's rules, and how the resources fit together.</summary>
public static class Validator
{
    /// <summary>Below this many documents, starting a second thread takes longer than it saves.</summary>
    private const int WorthThreads = 16;

    /// <summary>Judges the files of one set, that is, of resources that are applied together.</summary>
    /// <param name="files">The files; their order is the result's order.</param>
    /// <param name="options">What to judge by.</param>
    /// <param name="progress">Told how far the work has come, now and then, from any thread.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static ValidationResult Validate(
        IReadOnlyList<SourceFile> files,
        ValidationOptions options,
        IProgress<ValidationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);

        var contents = new FileDocuments[files.Count];
        var steps = new StepCount(progress) { Total = 2 * files.Count };
        ForEach(files.Count, at => contents[at] = FileDocuments.Read(files[at]), steps, cancellation);

        var documents = contents.SelectMany(c => c.Documents).ToArray();
        var check = new ManifestCheck(options);
        steps.Total = files.Count + documents.Length;
        ForEach(documents.Length, at => check.Run(documents[at]), steps, cancellation);

        cancellation.ThrowIfCancellationRequested();
        new BundleCheck(options).Run(contents);
        var filter = new FindingFilter(options);
        return new ValidationResult([.. documents.Select(d => d.ToResult(filter)), .. filter.Rest()]);
    }

    private static void ForEach(int count, Action<int> action, StepCount steps, CancellationToken cancellation)
    {
        if (count >= WorthThreads)
        {
            Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellation }, Step);
            return;
        }

        for (var at = 0; at < count; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            Step(at);
        }

        void Step(int at)
        {
            action(at);
            steps.Add();
        }
    }
}
