using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Schemas;

/// <summary>What can be wrong with a resource by its schema alone.</summary>
internal static class SchemaDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownKind = new("MG3020", Severity.Error,
        "no matches for kind \"{1}\" in version \"{0}\"",
        "{2}");

    public static readonly DiagnosticDescriptor RemovedKind = new("MG3021", Severity.Error,
        "no matches for kind \"{1}\" in version \"{0}\": it was removed in Kubernetes 1.{2}",
        "{3}");

    public static readonly DiagnosticDescriptor KindOfOtherRelease = new("MG3022", Severity.Error,
        "no matches for kind \"{1}\" in version \"{0}\": it is served {2}, and the target is Kubernetes {3}",
        "{4}");

    public static readonly DiagnosticDescriptor UnknownField = new("MG3023", Severity.Error,
        "unknown field \"{0}\"",
        "{1}");

    public static readonly DiagnosticDescriptor FieldOfOtherRelease = new("MG3024", Severity.Error,
        "unknown field \"{0}\": it is known {1}, and the target is Kubernetes {2}",
        "Remove it, or set the target version to a release that knows it.");

    public static readonly DiagnosticDescriptor WrongType = new("MG3025", Severity.Error,
        "cannot unmarshal {0} into a field of type {1}",
        "{2}");

    public static readonly DiagnosticDescriptor NumberDoesNotFit = new("MG3026", Severity.Error,
        "cannot unmarshal number {0} into a field of type {1}",
        "Write a whole number between {2} and {3}.");

    public static readonly DiagnosticDescriptor Quantity = new("MG3027", Severity.Error,
        "quantities must be a number and a suffix such as m, k, M, Gi, not \"{0}\"",
        "{1}");

    public static readonly DiagnosticDescriptor Time = new("MG3028", Severity.Error,
        "cannot parse \"{0}\" as a time",
        "Write a date and time with its offset by RFC 3339, such as {1}.");

    public static readonly DiagnosticDescriptor Base64 = new("MG3029", Severity.Error,
        "illegal base64 data",
        "Encode the bytes in base64 with padding. In a Secret, plain text goes into 'stringData' instead.");

    public static readonly DiagnosticDescriptor Required = new("MG3030", Severity.Error,
        "Required value",
        "Set {0}.");

    public static readonly DiagnosticDescriptor Unsupported = new("MG3031", Severity.Error,
        "Unsupported value: \"{0}\": supported values: {1}",
        "Write one of {1}; upper and lower case matter.");

    public static readonly DiagnosticDescriptor DuplicateItem = new("MG3032", Severity.Warning,
        "Duplicate value: \"{0}\"",
        "Keep one of the items; server-side apply rejects both, and other clients may keep either.");
}
