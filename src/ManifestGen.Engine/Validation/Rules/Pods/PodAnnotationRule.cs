using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>Annotations that Kubernetes itself reads on pods say what it can read.</summary>
internal sealed class PodAnnotationRule : PodRule
{
    /// <summary>The value cannot be read.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4178", Severity.Error,
        "Invalid annotation value '{0}': {1}",
        "Correct the value, or use the field that took the annotation's place.");

    /// <summary>An annotation and the field that took its place say different things.</summary>
    public static readonly DiagnosticDescriptor Contradiction = new("MG4179", Severity.Error,
        "Forbidden: {0} in annotation and field must match",
        "Remove the annotation; the field says the same on every release that is still maintained.");

    private const string DeletionCost = "controller.kubernetes.io/pod-deletion-cost";

    private const string MirrorPod = "kubernetes.io/config.mirror";

    private const string SeccompPod = "seccomp.security.alpha.kubernetes.io/pod";

    private const string SeccompContainer = "container.seccomp.security.alpha.kubernetes.io/";

    private const string AppArmor = "container.apparmor.security.beta.kubernetes.io/";

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        foreach (var (key, value) in pod.Metadata["annotations"].Entries)
        {
            var text = value.Text ?? "";
            if (key == DeletionCost) CheckDeletionCost(pod, key, value, text, sink);
            else if (key == MirrorPod && string.IsNullOrEmpty(pod.Spec["nodeName"].String)) Report(pod, key, value, text, "must set spec.nodeName if mirror pod annotation is set", sink);
            else if (key == SeccompPod) CheckSeccomp(pod, key, value, text, pod.Spec, sink);
            else if (key.StartsWith(SeccompContainer, StringComparison.Ordinal)) CheckSeccomp(pod, key, value, text, Find(pod, key[SeccompContainer.Length..]), sink);
            else if (key.StartsWith(AppArmor, StringComparison.Ordinal)) CheckAppArmor(pod, key, value, text, sink);
        }
    }

    private static void CheckDeletionCost(PodTemplate pod, string key, Field value, string text, DiagnosticSink sink)
    {
        var isPlain = text.Length > 0 && text[0] != '+' && (text[0] != '0' || text == "0");
        if (isPlain && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) return;
        Report(pod, key, value, text, "must be a 32bit integer", sink);
    }

    private static void CheckSeccomp(PodTemplate pod, string key, Field value, string text, Field holder, DiagnosticSink sink)
    {
        const string local = "localhost/";
        var problem = text switch
        {
            "runtime/default" or "docker/default" or "unconfined" => null,
            _ when text.StartsWith(local, StringComparison.Ordinal) => RelativePath.Problem(text[local.Length..]),
            _ => "must be a valid seccomp profile",
        };
        if (problem is not null) Report(pod, key, value, text, problem, sink);
        var isDefault = text is "runtime/default" or "docker/default";
        Compare(holder["securityContext"]["seccompProfile"], "seccomp", isDefault, text == "unconfined", Suffix(text, local), sink);
    }

    private static void CheckAppArmor(PodTemplate pod, string key, Field value, string text, DiagnosticSink sink)
    {
        const string local = "localhost/";
        var name = key[AppArmor.Length..];
        if (!pod.HasContainer(name)) Report(pod, key, value, name, "container not found", sink);
        if (text is not ("" or "runtime/default" or "unconfined") && !text.StartsWith(local, StringComparison.Ordinal))
        {
            Report(pod, key, value, text, $"invalid AppArmor profile name: \"{text}\"", sink);
        }

        // Compared for Pods only, and with the pod's own profile where the container has none.
        var container = Find(pod, name);
        if (!pod.IsPod || container.Node is null || pod.Spec["os"]["name"].String == "windows") return;
        var own = container["securityContext"]["appArmorProfile"];
        var profile = own.Exists ? own : pod.Spec["securityContext"]["appArmorProfile"];
        Compare(profile, "apparmor", text == "runtime/default", text == "unconfined", Suffix(text, local), sink);
    }

    private static void Compare(Field profile, string system, bool isDefault, bool isUnconfined, string? local, DiagnosticSink sink)
    {
        var matches = profile["type"].String switch
        {
            "Unconfined" => isUnconfined,
            "RuntimeDefault" => isDefault,
            "Localhost" => local is not null,
            _ => true,
        };
        if (!matches) sink.Add(Contradiction, profile["type"], $"{system} type");
        else if (profile["type"].String == "Localhost" && profile["localhostProfile"].String != local) sink.Add(Contradiction, profile["localhostProfile"], $"{system} profile");
    }

    private static string? Suffix(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : null;

    private static Field Find(PodTemplate pod, string container)
    {
        foreach (var item in pod.Spec["containers"].Items)
        {
            if (item["name"].String == container) return item;
        }

        foreach (var item in pod.Spec["initContainers"].Items)
        {
            if (item["name"].String == container) return item;
        }

        return default;
    }

    private static void Report(PodTemplate pod, string key, Field value, string text, string problem, DiagnosticSink sink)
    {
        var path = pod.IsPod ? "metadata.annotations" : $"{pod.Holder.Path}.annotations";
        sink.Add(Invalid, value.Location with { Path = $"{path}[{key}]" }, text, problem);
    }
}
