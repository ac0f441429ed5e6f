using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Yaml;

/// <summary>What can be wrong with a file before its documents are resources.</summary>
internal static class ReadingDiagnostics
{
    public static readonly DiagnosticDescriptor Syntax = new("MG3001", Severity.Error,
        "The document is not valid YAML: {0}",
        "Correct the YAML at this place; the line before it is often the one that is wrong. The rest of the document was not read.");

    public static readonly DiagnosticDescriptor Encoding = new("MG3002", Severity.Error,
        "{0}",
        "Save the file as UTF-8 text without control characters; write a control character inside a double-quoted text as an escape such as \\u0007.");

    public static readonly DiagnosticDescriptor DuplicateKey = new("MG3003", Severity.Error,
        "duplicate field \"{0}\", first set in line {1}",
        "Keep one of the two; readers of YAML differ in which one they take, and the API server rejects both.");

    public static readonly DiagnosticDescriptor NotAnObject = new("MG3004", Severity.Error,
        "The document is {0}, not a mapping with apiVersion and kind",
        "Begin the resource with 'apiVersion:' and 'kind:', or separate it from other text by a '---' line.");

    public static readonly DiagnosticDescriptor NoType = new("MG3005", Severity.Error,
        "Object '{0}' is missing",
        "Set {0} to a text, such as 'apiVersion: apps/v1' and 'kind: Deployment'.");

    public static readonly DiagnosticDescriptor TooDeep = new("MG3006", Severity.Error,
        "Values are nested more than {0} levels deep",
        "No resource needs such depth; look for a bracket or an indentation that is repeated by mistake.");

    public static readonly DiagnosticDescriptor ExcessiveAliases = new("MG3007", Severity.Error,
        "document contains excessive aliasing: its aliases stand for more than {0} values",
        "Write the values out, or use fewer aliases of aliases.");

    public static readonly DiagnosticDescriptor TooLarge = new("MG3008", Severity.Error,
        "{0}",
        "Split it: one resource may have 3 MiB at most, and large data belongs in an image or a volume.");

    public static readonly DiagnosticDescriptor Alias = new("MG3009", Severity.Error,
        "{0}",
        "Define the anchor with '&{1}' earlier in the same document and outside of the value that refers to it; anchors do not reach across '---'.");

    public static readonly DiagnosticDescriptor NoJsonForm = new("MG3010", Severity.Error,
        "{0} cannot be written as JSON, which the API server reads",
        "Quote the text, or use a plain text, number or boolean.");

    public static readonly DiagnosticDescriptor Merge = new("MG3011", Severity.Error,
        "{0}",
        "Give '<<' an alias of a mapping or a list of such aliases, before the keys that shall override it.");

    public static readonly DiagnosticDescriptor Separator = new("MG3012", Severity.Error,
        "{0}",
        "Put '---' alone on a line between two documents and remove '%' directives.");

    public static readonly DiagnosticDescriptor TooMany = new("MG3019", Severity.Error,
        "More than {0} errors",
        "Mend those that are shown; what follows was not judged.");
}
