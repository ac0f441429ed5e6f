using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A container says for itself when it is started again only from the releases on that let it.</summary>
internal sealed class ContainerRestartRule : ContainerRule
{
    /// <summary>The release has no restart policy of a container's own, or only for sidecars.</summary>
    public static readonly DiagnosticDescriptor Unsupported = new("MG4146", Severity.Error,
        "Unsupported value '{0}': before Kubernetes 1.35 `restartPolicy` may be set on init containers only, to Always",
        "Set `restartPolicy` on the pod, or validate for Kubernetes 1.35 or later.");

    /// <summary>There are rules for exit codes and no policy for the rest.</summary>
    public static readonly DiagnosticDescriptor NoPolicy = new("MG4147", Severity.Error,
        "Required value: must specify restartPolicy when restart rules are used",
        "Set `restartPolicy` on the container: it says what happens when no rule matches.");

    /// <summary>A list of the rules is longer than it may be.</summary>
    public static readonly DiagnosticDescriptor TooMany = new("MG4148", Severity.Error,
        "Too many: {0}: must have at most {1} items",
        "Shorten the list to {1} items.");

    /// <summary>A rule says nothing of exit codes.</summary>
    public static readonly DiagnosticDescriptor NoExitCodes = new("MG4149", Severity.Error,
        "Required value: `exitCodes` must be specified",
        "Name the exit codes that the rule is for.");

    private const int MaxRules = 20;

    private const int MaxExitCodes = 255;

    /// <summary>The first release in which every container may have a policy and rules.</summary>
    private static readonly KubernetesVersion OwnPolicies = new(35);

    /// <summary>The first release in which a rule may restart all containers of the pod.</summary>
    private static readonly KubernetesVersion WholePods = new(36);

    /// <inheritdoc />
    protected override void Check(PodContainer container, RuleContext context, DiagnosticSink sink)
    {
        var policy = container["restartPolicy"];
        if (context.Version >= OwnPolicies)
        {
            CheckRules(container["restartPolicyRules"], policy, context.Version >= WholePods, sink);
        }
        else if (policy.Exists && !container.IsSidecar)
        {
            sink.Add(Unsupported, policy, policy.Text);
        }
    }

    private static void CheckRules(Field rules, Field policy, bool restartsPods, DiagnosticSink sink)
    {
        if (rules.Count == 0) return;
        if (!policy.Exists) sink.Add(NoPolicy, policy);
        if (rules.Count > MaxRules) sink.Add(TooMany, rules, rules.Count, MaxRules);
        foreach (var rule in rules.Items)
        {
            ValueField.CheckRelease(rule["action"], rule["action"].String == "RestartAllContainers" && !restartsPods, "Restart", sink);
            var codes = rule["exitCodes"];
            if (!codes.Exists) sink.Add(NoExitCodes, codes);
            else if (codes["values"].Count > MaxExitCodes) sink.Add(TooMany, codes["values"], codes["values"].Count, MaxExitCodes);
        }
    }
}
