using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A pod that names its operating system has no settings of the other one.</summary>
internal sealed class OperatingSystemRule : PodRule
{
    /// <summary>The operating system is not one that Kubernetes runs on.</summary>
    public static readonly DiagnosticDescriptor Unknown = new("MG4158", Severity.Error,
        "Unsupported value '{0}': supported values: linux, windows",
        "Set `os.name` to linux or windows, or remove `os`.");

    /// <summary>The pod has a setting of the other operating system.</summary>
    public static readonly DiagnosticDescriptor Foreign = new("MG4159", Severity.Error,
        "Forbidden: `{0}` cannot be set for a {1} pod",
        "Remove `{0}`, or set `os.name` to the system that the pod is for.");

    private static readonly string[] LinuxPodFields = ["hostUsers", "hostPID", "hostIPC", "shareProcessNamespace"];

    private static readonly string[] LinuxPodSecurity =
    [
        "appArmorProfile", "seLinuxOptions", "seccompProfile", "fsGroup", "fsGroupChangePolicy", "sysctls", "runAsUser", "runAsGroup",
        "supplementalGroups", "supplementalGroupsPolicy", "seLinuxChangePolicy",
    ];

    private static readonly string[] LinuxContainerSecurity =
    [
        "appArmorProfile", "seLinuxOptions", "seccompProfile", "capabilities", "readOnlyRootFilesystem", "privileged", "allowPrivilegeEscalation",
        "procMount", "runAsUser", "runAsGroup",
    ];

    private static readonly string[] WindowsSecurity = ["windowsOptions"];

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        var os = pod.Spec["os"];
        if (!os.Exists) return;
        switch (os["name"].String)
        {
            case null or "":
                sink.Add(Fields.RequiredField.Missing, os["name"], "name");
                break;
            case "linux":
                Forbid(pod, "linux", WindowsSecurity, WindowsSecurity, sink);
                break;
            case "windows":
                ForbidOnWindows(pod, context.Version, sink);
                break;
            case var other:
                sink.Add(Unknown, os["name"].Location with { Path = os.Path }, other);
                break;
        }
    }

    private static void ForbidOnWindows(PodTemplate pod, KubernetesVersion version, DiagnosticSink sink)
    {
        foreach (var name in LinuxPodFields)
        {
            // What only says no is as good as not there, except where the API server keeps the difference.
            var field = pod.Spec[name];
            var isSet = name is "hostPID" or "hostIPC" ? field.Boolean == true : field.Exists;
            if (isSet) sink.Add(Foreign, field, name, "windows");
        }

        Forbid(pod, "windows", LinuxPodSecurity, LinuxContainerSecurity, sink);
        var resources = pod.Spec["resources"];
        if (resources.Exists && version >= PodResourcesRule.Since) sink.Add(Foreign, resources, "resources", "windows");
    }

    private static void Forbid(PodTemplate pod, string system, string[] ofPod, string[] ofContainer, DiagnosticSink sink)
    {
        Forbid(pod.Spec["securityContext"], ofPod, system, sink);
        foreach (var container in pod.Spec["containers"].Items) Forbid(container["securityContext"], ofContainer, system, sink);
        foreach (var container in pod.Spec["initContainers"].Items) Forbid(container["securityContext"], ofContainer, system, sink);
    }

    private static void Forbid(Field security, string[] names, string system, DiagnosticSink sink)
    {
        if (!security.Exists) return;
        foreach (var name in names)
        {
            var field = security[name];
            if (field.Exists && (name != "sysctls" || field.Count > 0)) sink.Add(Foreign, field, name, system);
        }
    }
}
