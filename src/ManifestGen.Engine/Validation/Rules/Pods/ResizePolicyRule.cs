using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>What happens to a container when its resources change is said once for each resource, and only where it can happen.</summary>
internal sealed class ResizePolicyRule : ContainerRule
{
    /// <summary>The container cannot be restarted to give it other resources.</summary>
    public static readonly DiagnosticDescriptor NoRestart = new("MG4150", Severity.Error,
        "Invalid value '{0}': {1}",
        "Use NotRequired, or remove the entry.");

    /// <inheritdoc />
    protected override void Check(PodContainer container, RuleContext context, DiagnosticSink sink)
    {
        var list = container["resizePolicy"];
        var at = 0;
        foreach (var entry in list.Items)
        {
            if (entry["resourceName"].String is { } name && DuplicateValue.StandsBefore(list, "resourceName", name, at)) sink.Add(DuplicateValue.Repeated, entry, name);
            at++;
            CheckValue(list, entry["resourceName"], "cpu, memory", entry["resourceName"].String is "cpu" or "memory", sink);
            CheckValue(list, entry["restartPolicy"], "NotRequired, RestartContainer", entry["restartPolicy"].String is "NotRequired" or "RestartContainer", sink);
            if (entry["restartPolicy"].String is not { Length: > 0 } policy || policy == "NotRequired") continue;
            var place = entry["restartPolicy"].Location with { Path = list.Path };
            if (container.Pod.RestartPolicy == "Never") sink.Add(NoRestart, place, policy, "must be 'NotRequired' when `restartPolicy` is 'Never'");
            else if (container.Role == ContainerRole.Init && !container.IsSidecar) sink.Add(NoRestart, place, policy, "must be 'NotRequired' for init containers that are not sidecars");
        }
    }

    // The API server names the list, not the entry.
    private static void CheckValue(Field list, Field field, string supported, bool isKnown, DiagnosticSink sink)
    {
        if (!isKnown) sink.Add(ValueField.Unsupported, field.Location with { Path = list.Path }, field.String, supported);
    }
}
