using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Rehearsal.Verdicts;

/// <summary>Something that went wrong, with its cause.</summary>
/// <param name="Rung">The rung that it happened on.</param>
/// <param name="Diagnostic">What it is, and how it is mended.</param>
/// <param name="Requests">The requests that it cost.</param>
internal sealed record Finding(Rung Rung, Diagnostic Diagnostic, int Requests)
{
    /// <summary>What the Pod's process wrote last, when that says more.</summary>
    public IReadOnlyList<string> LastLines { get; init; } = [];
}
