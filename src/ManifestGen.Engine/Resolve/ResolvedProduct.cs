using ManifestGen.Engine.Resolve.Explaining;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Engine.Resolve;

/// <summary>A product with every default filled in, in Kubernetes' terms, ready for templates that decide nothing.</summary>
public sealed record ResolvedProduct
{
    /// <summary>The product's name; the label <c>app.kubernetes.io/part-of</c>.</summary>
    public required Resolved<string> Name { get; init; }

    /// <summary>The environment it was resolved for; empty for the plain one.</summary>
    public required string Environment { get; init; }

    /// <summary>How far up the ladder it is written.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The Kubernetes release that it is written for.</summary>
    public required KubernetesVersion KubernetesVersion { get; init; }

    /// <summary>Labels of the resources that belong to the product as a whole.</summary>
    public required IReadOnlyList<ResolvedEntry> Labels { get; init; }

    /// <summary>Annotations of the resources that belong to the product as a whole.</summary>
    public required IReadOnlyList<ResolvedEntry> Annotations { get; init; }

    /// <summary>The namespace that every resource names; null for that which the product is applied to.</summary>
    public ResolvedNamespace? Namespace { get; init; }

    /// <summary>The ResourceQuota; null when there is none.</summary>
    public ResolvedQuota? Quota { get; init; }

    /// <summary>The LimitRange; null when there is none.</summary>
    public ResolvedLimitRange? Limits { get; init; }

    /// <summary>The priority classes to write, in the order in which components name them.</summary>
    public IReadOnlyList<ResolvedPriorityClass> PriorityClasses { get; init; } = [];

    /// <summary>The name of the NetworkPolicy that cuts off every Pod which no other mentions; null when there is none.</summary>
    public Resolved<string>? DefaultDeny { get; init; }

    /// <summary>The Secrets that an operator makes of what a store holds.</summary>
    public IReadOnlyList<ResolvedExternalSecret> ExternalSecrets { get; init; } = [];

    /// <summary>What brings secrets into containers as files.</summary>
    public IReadOnlyList<ResolvedSecretProvider> SecretProviders { get; init; } = [];

    /// <summary>How triggers of KEDA sign in, in the order in which components name them.</summary>
    public IReadOnlyList<ResolvedTriggerAuthentication> TriggerAuthentications { get; init; } = [];

    /// <summary>The components that run as Pods, in the order of the definition.</summary>
    public required IReadOnlyList<ResolvedComponent> Components { get; init; }

    /// <summary>What the product talks to and that runs elsewhere, in the order of the definition.</summary>
    public IReadOnlyList<ResolvedExternalService> ExternalServices { get; init; } = [];

    /// <summary>The full paths of the files that were read besides the project's own, in ordinal order: a change of one changes the product.</summary>
    public IReadOnlyList<string> FilesRead { get; init; } = [];

    /// <summary>Every value with its origin, component by component, in the order in which they appear in the manifests.</summary>
    public IReadOnlyList<ExplainRow> Explain() => Explanation.Of(this);
}
