using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Definitions;

/// <summary>The group and the names that a CustomResourceDefinition gives its kind are such, and make up its own name.</summary>
internal sealed class DefinitionNamesRule : IManifestRule
{
    /// <summary>The definition's own name.</summary>
    public static readonly DiagnosticDescriptor OwnName = new("MG3050", Severity.Error,
        "Invalid value: \"{0}\": must be spec.names.plural+\".\"+spec.group",
        "Name the definition {1}.");

    /// <summary>A group or name that it gives.</summary>
    public static readonly DiagnosticDescriptor Given = new("MG3051", Severity.Error,
        "Invalid value: \"{0}\": {1}",
        "{2}");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!DefinitionSchemas.Is(manifest)) return;
        var spec = manifest["spec"];
        var names = spec["names"];
        if (names["plural"].String is { Length: > 0 } plural && spec["group"].String is { Length: > 0 } group && manifest.Name.Length > 0 && manifest.Name != $"{plural}.{group}")
            sink.Add(OwnName, manifest["metadata"]["name"], manifest.Name, $"{plural}.{group}");

        Group(spec["group"], sink);
        Approval(manifest, spec["group"].String ?? "", sink);
        Label(names["plural"], sink);
        Label(names["singular"], sink);
        Kind(names["kind"], sink);
        Kind(names["listKind"], sink);
        foreach (var name in names["shortNames"].Items) Item(name, sink);
        foreach (var name in names["categories"].Items) Item(name, sink);
        if (names["kind"].String is { Length: > 0 } kind && kind == names["listKind"].String)
            sink.Add(Given, names["listKind"], kind, "kind and listKind may not be the same", $"Leave listKind out; it is {kind}List then.");
    }

    /// <summary>Groups of the community are given after a review, whose address the definition carries.</summary>
    private static void Approval(Manifest manifest, string group, DiagnosticSink sink)
    {
        if (group is not ("k8s.io" or "kubernetes.io") && !group.EndsWith(".k8s.io", StringComparison.Ordinal) && !group.EndsWith(".kubernetes.io", StringComparison.Ordinal)) return;
        var approval = manifest["metadata"]["annotations"]["api-approved.kubernetes.io"];
        if (approval.String is { } text && (text.StartsWith("unapproved", StringComparison.Ordinal) || Uri.TryCreate(text, UriKind.Absolute, out _))) return;
        var place = approval.Location with { Path = "metadata.annotations[api-approved.kubernetes.io]" };
        sink.Add(Given, place, group, "protected groups must have approval annotation \"api-approved.kubernetes.io\"", "Use a group of a domain that is yours.");
    }

    private static void Item(Field name, DiagnosticSink sink)
    {
        if (name.ItemText.Length == 0) sink.Add(Given, name, "", Dns1035Label.Problem("") ?? "", "Write a word in lower case, or remove the item.");
        else Label(name, sink);
    }

    private static void Group(Field group, DiagnosticSink sink)
    {
        if (group.String is not { Length: > 0 } text) return;
        if (Dns1123Subdomain.Problem(text) is { } problem) sink.Add(Given, group, text, problem, "Write a domain in lower case, such as example.com.");
        else if (!text.Contains('.', StringComparison.Ordinal)) sink.Add(Given, group, text, "should be a domain with at least one dot", $"Write a domain that is yours, such as {text}.example.com.");
    }

    private static void Label(Field name, DiagnosticSink sink)
    {
        if (name.String is { Length: > 0 } text && Dns1035Label.Problem(text) is { } problem) sink.Add(Given, name, text, problem, "Write a word in lower case, such as widgets.");
    }

    private static void Kind(Field kind, DiagnosticSink sink)
    {
        if (kind.String is { Length: > 0 } text && Dns1035Label.Problem(text.ToLowerInvariant()) is { } problem)
            sink.Add(Given, kind, text, $"may have mixed case, but should otherwise match: {problem}", "Write a word that begins with a letter, such as Widget.");
    }
}
