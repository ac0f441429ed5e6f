using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>The Windows settings of a pod and its containers are such as Windows has.</summary>
internal sealed class WindowsOptionsRule : PodRule
{
    /// <summary>A setting is not one that Windows has.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4160", Severity.Error,
        "Invalid value: {0}",
        "Correct the setting as the message says, or remove it.");

    private const int MaxCredentialBytes = 64 * 1024;

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        CheckOptions(pod.Spec["securityContext"], sink);
        foreach (var container in pod.Spec["containers"].Items) CheckOptions(container["securityContext"], sink);
        foreach (var container in pod.Spec["initContainers"].Items) CheckOptions(container["securityContext"], sink);
    }

    private static void CheckOptions(Field security, DiagnosticSink sink)
    {
        if (!security.Exists || security["windowsOptions"] is not { Exists: true } options) return;
        var name = options["gmsaCredentialSpecName"];
        if (name.String is { } text) NameField.Report(name, text, Dns1123Subdomain.Problem(text), sink);
        var credential = options["gmsaCredentialSpec"];
        if (credential.String is { Length: 0 }) sink.Add(Invalid, credential, "gmsaCredentialSpec cannot be an empty string");
        if (credential.String is { Length: > MaxCredentialBytes }) sink.Add(Invalid, credential, "gmsaCredentialSpec size must be under 64 KiB");
        var user = options["runAsUserName"];
        if (user.String is { } userName && WindowsUserName.Problem(userName) is { } problem) sink.Add(Invalid, user, problem);
    }
}
