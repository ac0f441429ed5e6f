using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>What can be wrong with a custom resource by the schema of its kind, in the words of the API server.</summary>
internal static class CustomDiagnostics
{
    public static readonly DiagnosticDescriptor WrongType = new("MG3040", Severity.Error,
        "Invalid value: \"{1}\": {0} in body must be of type {2}: \"{1}\"",
        "{3}");

    public static readonly DiagnosticDescriptor Pattern = new("MG3041", Severity.Error,
        "Invalid value: {1}: {0} in body should match '{2}'",
        "Write a text that the pattern matches.");

    public static readonly DiagnosticDescriptor Range = new("MG3042", Severity.Error,
        "Invalid value: {1}: {0} in body should be {2} {3}",
        "Write a number that is {2} {3}.");

    public static readonly DiagnosticDescriptor TooShort = new("MG3043", Severity.Error,
        "Invalid value: {1}: {0} in body should {2}",
        "Add to it, or leave the field out.");

    public static readonly DiagnosticDescriptor TooLong = new("MG3044", Severity.Error,
        "{0}",
        "Shorten it to {1}.");

    public static readonly DiagnosticDescriptor Format = new("MG3045", Severity.Error,
        "Invalid value: {1}: {0} in body must be of type {2}: {1}",
        "Write it like {3}.");

    public static readonly DiagnosticDescriptor Duplicate = new("MG3046", Severity.Error,
        "Duplicate value: {0}",
        "Keep one of the two items.");

    public static readonly DiagnosticDescriptor Alternatives = new("MG3047", Severity.Error,
        "\"{0}\" must {1}",
        "{2}");

    public static readonly DiagnosticDescriptor RulesNotJudged = new("MG3048", Severity.Info,
        "{0} of the schema, written in CEL, {1} not judged here: {2}",
        "The API server judges such rules; 'kubectl apply --dry-run=server' asks it.");

    public static readonly DiagnosticDescriptor NotJudged = new("MG3049", Severity.Info,
        "Not judged by the schema: {0}",
        "The API server judges it; 'kubectl apply --dry-run=server' asks it.");

    public static readonly DiagnosticDescriptor Type = new("MG3058", Severity.Error,
        "Invalid value: \"{0}\": {1}",
        "{2}");
}
