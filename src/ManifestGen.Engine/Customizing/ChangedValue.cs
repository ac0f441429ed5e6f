using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Customizing;

/// <summary>A value of a rendered resource that a customization or a fragment changed.</summary>
/// <param name="Path">The artifact and the field: <c>storefront.deployment.yaml:spec.template.spec.priorityClassName</c>.</param>
/// <param name="Value">The value now, in one line; empty when it was removed.</param>
/// <param name="Origin">What changed it.</param>
public sealed record ChangedValue(string Path, string Value, Origin Origin);
