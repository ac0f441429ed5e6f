using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Workloads;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>A field that says how many pods may be missing or surplus, by number or by percentage.</summary>
internal static class PodCountField
{
    /// <summary>The text is not a percentage.</summary>
    public static readonly DiagnosticDescriptor InvalidPercent = new("MG4207", Severity.Error,
        "Invalid value '{0}': " + Percentage.Form,
        "Write a number without quotes, or a percentage such as 25%.");

    /// <summary>More pods than there are may be missing.</summary>
    public static readonly DiagnosticDescriptor AboveAll = new("MG4208", Severity.Error,
        "Invalid value '{0}': must not be greater than 100%",
        "Set 100% or less.");

    /// <summary>Reports what is neither a number from 0 on nor a percentage.</summary>
    public static void Check(Field field, string name, DiagnosticSink sink)
    {
        NumberField.CheckNotNegative(field, name, sink);
        if (field.String is { } text && !Percentage.TryParse(text, out _)) sink.Add(InvalidPercent, field, text);
    }

    /// <summary>Reports a percentage above 100.</summary>
    public static void CheckNotAboveAll(Field field, DiagnosticSink sink)
    {
        if (IntOrPercent.Of(field) is { IsPercent: true, Amount: > 100 }) sink.Add(AboveAll, field, field.Text);
    }
}
