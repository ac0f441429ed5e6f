using System.Globalization;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Schemas;

namespace ManifestGen.Engine.Formats.Compose;

/// <summary>A container as a service of a Compose file, in three parts; what does not apply is an empty list or map, to be left out.</summary>
/// <param name="product">The product.</param>
/// <param name="component">The component.</param>
/// <param name="container">The container.</param>
internal sealed class ComposeService(ResolvedProduct product, ResolvedComponent component, ResolvedContainer container)
{
    private readonly ComposeVariables _variables = new(product, component, container);

    /// <summary>What runs.</summary>
    public IEnumerable<KeyValuePair<string, TemplateValue>> Program() =>
    [
        YamlText.Entry("entrypoint", YamlText.List(container.Command.Select(c => _variables.Expand(c.Value)))),
        YamlText.Entry("command", YamlText.List(container.Arguments.Select(c => _variables.Expand(c.Value)))),
    ];

    /// <summary>What it is told, how it is asked whether it is well, and how long it may take to stop.</summary>
    public IEnumerable<KeyValuePair<string, TemplateValue>> Surroundings() =>
    [
        YamlText.Entry("environment", _variables.Environment),
        YamlText.Entry("env_file", _variables.Files),
        YamlText.Entry("healthcheck", ComposeHealth.Of(component, container) ?? YamlText.Map()),
        YamlText.Entry("stop_grace_period", string.Create(CultureInfo.InvariantCulture, $"{component.Pod.Shutdown.GraceSeconds.Value}s")),
    ];

    /// <summary>What it may do.</summary>
    public IEnumerable<KeyValuePair<string, TemplateValue>> Confinement()
    {
        var (pod, own) = (component.Pod.Security, container.Security);
        var (user, group) = (own.RunAsUser ?? pod.RunAsUser, own.RunAsGroup ?? pod.RunAsGroup);
        return
        [
            YamlText.Entry("user", string.Create(CultureInfo.InvariantCulture, $"{user.Value}:{group.Value}")),
            YamlText.Entry("read_only", new LiteralValue(own.ReadOnlyRootFileSystem.Value ? "true" : "false")),
            YamlText.Entry("cap_drop", YamlText.List("ALL")),
            YamlText.Entry("cap_add", YamlText.List(own.AddCapabilities.Select(c => c.Value))),
            YamlText.Entry("security_opt", YamlText.List("no-new-privileges:true")),
            .. Quantity.TryParse(container.Resources.MemoryLimit.Value, out var limit) ? (IEnumerable<KeyValuePair<string, TemplateValue>>)[YamlText.Entry("mem_limit", ComposeText.Bytes(limit))] : [],
        ];
    }
}
