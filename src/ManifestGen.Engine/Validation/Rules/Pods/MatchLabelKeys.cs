using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Labels;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>Keys of labels whose values are taken from the pod and added to a selector when the pod is made.</summary>
internal static class MatchLabelKeys
{
    /// <summary>There is no selector to add to.</summary>
    public static readonly DiagnosticDescriptor NoSelector = new("MG4166", Severity.Error,
        "Forbidden: `{0}` must not be specified when labelSelector is not set",
        "Add the `labelSelector` that the keys narrow down, or remove `{0}`.");

    /// <summary>A key is in two places that exclude each other.</summary>
    public static readonly DiagnosticDescriptor Repeated = new("MG4167", Severity.Error,
        "Invalid key '{0}': exists in both matchLabelKeys and {1}",
        "Remove '{0}' from one of the two.");

    /// <summary>A key of a template that every pod made from it will be refused for.</summary>
    public static readonly DiagnosticDescriptor RepeatedInTemplate = new("MG4168", Severity.Warning,
        "Key '{0}' exists in both matchLabelKeys and labelSelector; the template is accepted, and pods made from it are not",
        "Remove '{0}' from `matchLabelKeys` or from `labelSelector`.");

    /// <summary>The first release that takes keys of a template's spread constraint that its selector has too.</summary>
    private static readonly KubernetesVersion MergedSpread = new(34);

    /// <summary>Reports the keys of an affinity term that the API server refuses.</summary>
    public static void CheckInAffinity(PodTemplate pod, Field term, DiagnosticSink sink)
    {
        var (match, mismatch, selector) = (term["matchLabelKeys"], term["mismatchLabelKeys"], term["labelSelector"]);
        CheckKeys(match, "matchLabelKeys", selector, sink);
        CheckKeys(mismatch, "mismatchLabelKeys", selector, sink);
        foreach (var key in match.Items)
        {
            if (Lists(mismatch, key.String)) sink.Add(Repeated, key, key.String, "mismatchLabelKeys");
            if (selector.Exists) CheckRepeated(pod, key, selector, term, isError: pod.IsPod, sink);
        }
    }

    /// <summary>Reports the keys of a spread constraint that the API server refuses.</summary>
    public static void CheckInSpread(PodTemplate pod, Field constraint, KubernetesVersion version, DiagnosticSink sink)
    {
        var (match, selector) = (constraint["matchLabelKeys"], constraint["labelSelector"]);
        CheckKeys(match, "matchLabelKeys", selector, sink);
        if (!selector.Exists) return;
        foreach (var key in match.Items) CheckRepeated(pod, key, selector, version < MergedSpread ? match : constraint, pod.IsPod || version < MergedSpread, sink);
    }

    private static void CheckKeys(Field keys, string name, Field selector, DiagnosticSink sink)
    {
        if (keys.Count == 0) return;
        if (!selector.Exists) sink.Add(NoSelector, keys, name);
        foreach (var key in keys.Items) LabelSyntax.CheckKeyItem(key, sink);
    }

    // A key that the pod has no label for adds nothing to the selector.
    private static void CheckRepeated(PodTemplate pod, Field key, Field selector, Field reported, bool isError, DiagnosticSink sink)
    {
        if (key.String is not { } text || !Selects(selector, text)) return;
        if (pod.IsPod && pod.Metadata["labels"].Value(text) is null) return;
        if (isError) sink.Add(Repeated, key.Location with { Path = $"{reported.Path}[{key.Node?.Index ?? 0}]" }, text, "labelSelector");
        else sink.Add(RepeatedInTemplate, key, text);
    }

    private static bool Selects(Field selector, string key)
    {
        if (selector["matchLabels"].Value(key) is not null) return true;
        foreach (var expression in selector["matchExpressions"].Items)
        {
            if (expression["key"].String == key) return true;
        }

        return false;
    }

    private static bool Lists(Field keys, string? key)
    {
        foreach (var item in keys.Items)
        {
            if (item.String == key) return true;
        }

        return false;
    }
}
