using System.Diagnostics.CodeAnalysis;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Clusters;

/// <summary>
/// A cluster could not be reached, or refused. What a user can cause is a diagnostic everywhere else; here each call may fail half-way through a longer task, so
/// the diagnostic travels as an exception to the one place that reports it.
/// </summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Without a diagnostic there is nothing to report.")]
public sealed class ClusterException : Exception
{
    /// <summary>Takes what is to be reported.</summary>
    /// <param name="diagnostics">One finding or more, errors.</param>
    /// <param name="reason">What the system or the client said; null when the server's answer is all there is.</param>
    public ClusterException(IReadOnlyList<Diagnostic> diagnostics, Exception? reason = null)
        : base(string.Join('\n', (diagnostics ?? throw new ArgumentNullException(nameof(diagnostics))).Select(d => $"{d.Code}: {d.Message}")), reason)
    {
        Diagnostics = diagnostics;
    }

    /// <summary>What is to be reported.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether the server answered and refused this one thing, so that it may well answer the next question.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>Whether the server answered that what was asked for is not there.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Makes one of a single finding that belongs to no file.</summary>
    internal static ClusterException Of(DiagnosticDescriptor descriptor, Exception? reason, params ReadOnlySpan<object?> arguments) =>
        new([descriptor.At(Location.None, arguments)], reason);
}
