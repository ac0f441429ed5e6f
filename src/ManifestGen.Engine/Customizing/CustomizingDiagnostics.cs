using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Customizing;

/// <summary>What can be wrong with customizations and fragments.</summary>
internal static class CustomizingDiagnostics
{
    /// <summary>A type stands for no kind.</summary>
    public static readonly DiagnosticDescriptor NoKind = new("MG1300", Severity.Error,
        "The type '{0}' stands for no kind of Kubernetes",
        "Customize a type of the package KubernetesClient, such as V1Deployment, or one with the constants KubeKind, KubeApiVersion and KubeGroup.");

    /// <summary>The component has no such resource.</summary>
    public static readonly DiagnosticDescriptor NotRendered = new("MG1301", Severity.Error,
        "'{0}' has no {1} ({2}) to customize",
        "It has: {3}.");

    /// <summary>The delegate failed.</summary>
    public static readonly DiagnosticDescriptor Failed = new("MG1302", Severity.Error,
        "The customization of the {0} of '{1}' failed: {2}",
        "Correct it. Lists and parts that were not rendered are null; make them before you add to them.");

    /// <summary>The delegate changed nothing.</summary>
    public static readonly DiagnosticDescriptor NothingChanged = new("MG1303", Severity.Warning,
        "The customization of the {0} of '{1}' changes nothing",
        "Remove it, or check its condition: what it sets is so already.");

    /// <summary>The resource is another one afterwards.</summary>
    public static readonly DiagnosticDescriptor Identity = new("MG1304", Severity.Error,
        "{0} '{1}' cannot be changed to '{2}' here: other resources refer to it, and Kubernetes would take it for another one",
        "Set the name in the definition: everything that refers to it follows.");

    /// <summary>A fragment is not one.</summary>
    public static readonly DiagnosticDescriptor NotAFragment = new("MG1305", Severity.Error,
        "A fragment must say which resource it is for, and has no {0}",
        "Begin it with kind and metadata.name of the resource that it changes.");

    /// <summary>A fragment is for a resource that is not there.</summary>
    public static readonly DiagnosticDescriptor UnknownTarget = new("MG1306", Severity.Error,
        "There is no {0} '{1}' to merge this fragment into",
        "There are: {2}.");

    /// <summary>A fragment changes nothing.</summary>
    public static readonly DiagnosticDescriptor NothingMerged = new("MG1307", Severity.Warning,
        "The fragment for {0} '{1}' changes nothing",
        "Remove it: all that it says is so already.");

    /// <summary>An item of a list cannot be told from the others.</summary>
    public static readonly DiagnosticDescriptor NoMergeKey = new("MG1308", Severity.Error,
        "{0}: the item has no '{1}', by which it would be found among the others",
        "Items of this list are merged by {2}; name the item that you mean.");

    /// <summary>What a release sets is set for good.</summary>
    public static readonly DiagnosticDescriptor SetsRelease = new("MG1309", Severity.Warning,
        "{0} is set here to '{1}', whatever version is released",
        "Set it in the definition: Image, its Tag or the property ManifestGenImageTag, so that a release can set it.");

    /// <summary>A fragment cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new("MG1310", Severity.Error,
        "The fragments '{0}' cannot be read: {1}",
        "Correct the path in the item ManifestGenFragment, or remove the item.");

    /// <summary>A directive of a fragment is not understood where it stands.</summary>
    public static readonly DiagnosticDescriptor Directive = new("MG1311", Severity.Error,
        "'$patch: {0}' cannot stand here",
        "{1}");
}
