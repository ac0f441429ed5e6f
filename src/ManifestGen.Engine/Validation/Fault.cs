using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Validation;

/// <summary>A fault of ours in one step. It is reported at what it was about, so that it does not hide what the other steps found.</summary>
public static class Fault
{
    /// <summary>A step threw.</summary>
    public static readonly DiagnosticDescriptor Internal = new("MG9999", Severity.Error,
        "Internal fault in {0}: {1}: {2}",
        "This is a fault of ManifestGen, not of the input. Please report it with this message and the input that it is about.");

    /// <summary>The diagnostic for what a step threw.</summary>
    /// <param name="thrown">What was thrown.</param>
    /// <param name="step">The step, a type of ours.</param>
    /// <param name="location">What it is about.</param>
    public static Diagnostic In(Exception thrown, object step, Location location) =>
        Internal.At(location, step.GetType().Name, thrown.GetType().Name, thrown.Message);
}
