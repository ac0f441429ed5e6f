using ManifestGen.Engine.Threads;
using ManifestGen.Engine.Validation.Suppression;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation;

/// <summary>Judges manifests in every layer: reading, schema, the API server's rules, and how the resources fit together.</summary>
public static class Validator
{
    /// <summary>How many bytes a file may have; of a larger one no more than this need be read to see it.</summary>
    public const int LargestFile = ReadingLimits.FileBytes;

    /// <summary>How many documents are so few that each takes all threads.</summary>
    private const int Few = 8;

    /// <summary>
    /// Readies what judging needs on another thread, and returns at once. For programs that know that they will judge soon, and have something else to
    /// do first.
    /// </summary>
    /// <returns>Ends when all is ready. Judging need not wait for it.</returns>
    public static Task Prepare() => Task.Run(Preparation.Run);

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
        return Validate(files.Count, at => files[at], options, progress, cancellation);
    }

    /// <summary>The same, with each file made when it is read and given up then.</summary>
    /// <param name="count">How many files there are.</param>
    /// <param name="fileAt">Makes one of them; called from several threads.</param>
    /// <param name="options">What to judge by.</param>
    /// <param name="progress">Told how far the work has come, now and then, from any thread.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <param name="shared">Shows findings of others, too, so that the caller asks it what applied to nothing; null to have one of its own.</param>
    internal static ValidationResult Validate(
        int count,
        Func<int, SourceFile> fileAt,
        ValidationOptions options,
        IProgress<ValidationProgress>? progress,
        CancellationToken cancellation,
        FindingFilter? shared = null)
    {
        var contents = new FileDocuments[count];
        var steps = new StepCount(progress) { Total = 2 * count };
        ForEach(count, at => contents[at] = FileDocuments.Read(fileAt(at)), steps, cancellation);

        var documents = new List<CheckedDocument>(count);
        foreach (var content in contents) documents.AddRange(content.Documents);
        var given = GivenSchemas.Read(options, cancellation);
        var check = new ManifestCheck(options, given.Catalog(documents));
        steps.Total = count + documents.Count;
        ForEach(documents.Count, at => check.Run(documents[at], isOfFew: documents.Count <= Few), steps, cancellation);

        cancellation.ThrowIfCancellationRequested();
        new BundleCheck(options).Run(contents);
        var filter = shared ?? new FindingFilter(options);
        return new ValidationResult([.. documents.Select(d => d.ToResult(filter)), .. given.Faulty(filter), .. shared is null ? filter.Rest() : []]);
    }

    private static void ForEach(int count, Action<int> action, StepCount steps, CancellationToken cancellation)
    {
        ParallelWork.Run(count, Step, cancellation);

        void Step(int at)
        {
            action(at);
            steps.Add();
        }
    }
}
