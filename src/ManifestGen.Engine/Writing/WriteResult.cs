namespace ManifestGen.Engine.Writing;

/// <summary>What a writing changed. All paths are full.</summary>
/// <param name="Written">Files that are new or whose bytes changed, in ordinal order.</param>
/// <param name="Unchanged">Files that were there as they should be and were not touched, in ordinal order.</param>
/// <param name="Removed">Files that an earlier run wrote and this one does not, in ordinal order.</param>
public sealed record WriteResult(IReadOnlyList<string> Written, IReadOnlyList<string> Unchanged, IReadOnlyList<string> Removed)
{
    /// <summary>Nothing, as after an error.</summary>
    public static WriteResult None { get; } = new([], [], []);

    /// <summary>Every file that is now there and belongs to the output, the index included, in ordinal order.</summary>
    public IReadOnlyList<string> Files => [.. Written.Concat(Unchanged).Order(StringComparer.Ordinal)];
}
