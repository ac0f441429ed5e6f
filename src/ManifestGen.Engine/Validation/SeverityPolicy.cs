using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Validation;

/// <summary>The user's say in how much findings matter, with MSBuild's meaning: what is an error by itself stays one.</summary>
public sealed record SeverityPolicy
{
    /// <summary>No say at all.</summary>
    public static SeverityPolicy Default { get; } = new();

    /// <summary>Codes whose warnings and notes are not shown. <c>NoWarn</c>.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>Whether every warning is an error. <c>TreatWarningsAsErrors</c>.</summary>
    public bool WarningsAsErrors { get; init; }

    /// <summary>Codes whose warnings are errors. <c>WarningsAsErrors</c>.</summary>
    public IReadOnlyList<string> AsErrors { get; init; } = [];

    /// <summary>Codes whose warnings stay warnings whatever <see cref="WarningsAsErrors"/> says. <c>WarningsNotAsErrors</c>.</summary>
    public IReadOnlyList<string> NotAsErrors { get; init; } = [];

    /// <summary>The finding as it is to be shown; null when it is not to be shown.</summary>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="strict">Whether what goes beyond a single resource may be an error.</param>
    /// <param name="chosen">The severity that the user gave this code for this file; null when none.</param>
    internal Diagnostic? Apply(Diagnostic diagnostic, bool strict, Severity? chosen = null)
    {
        var severity = chosen ?? diagnostic.Severity;
        if (chosen is null && !strict && severity == Severity.Error && IsAdvice(diagnostic.Code)) severity = Severity.Warning;
        if (severity != Severity.Error && Names(Hidden, diagnostic.Code)) return null;
        if (severity == Severity.Warning && IsError(diagnostic.Code)) severity = Severity.Error;
        return severity == diagnostic.Severity ? diagnostic : diagnostic with { Severity = severity };
    }

    /// <summary>Whether a code is about more than one resource by itself: bundle, scale contract, hardening.</summary>
    private static bool IsAdvice(string code) => code.Length > 2 && code[2] is '5' or '6' or '7';

    private bool IsError(string code) => Names(AsErrors, code) || (WarningsAsErrors && !Names(NotAsErrors, code));

    private static bool Names(IReadOnlyList<string> codes, string code) => codes.Contains(code, StringComparer.OrdinalIgnoreCase);
}
