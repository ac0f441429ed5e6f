using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Formats.Compose;

/// <summary>A Compose file as it grows, component by component.</summary>
/// <param name="product">The product.</param>
internal sealed class ComposeFile(ResolvedProduct product)
{
    private readonly List<KeyValuePair<string, TemplateValue>> _services = [];
    private readonly ComposeVolumes _volumes = new(product);
    private readonly ComposePorts _ports = new();

    /// <summary>Adds the containers of a component.</summary>
    /// <param name="component">The component.</param>
    /// <param name="build">How its image is built; null for an image that is there already.</param>
    public void Add(ResolvedComponent component, MapValue? build)
    {
        var own = component.Pod.Containers[0];
        var first = component.Pod.InitContainers.Where(c => !c.IsSidecar).ToList();
        var beside = component.Pod.InitContainers.Where(c => c.IsSidecar).Concat(component.Pod.Containers.Skip(1)).ToList();
        var published = component.Pod.Containers.Concat(beside).SelectMany(c => c.Ports).DistinctBy(p => (p.Number.Value, p.Protocol.Value));
        var awaited = Awaited(component).ToList();

        string? before = null;
        foreach (var container in first)
        {
            // One after the other, and the component when the last has ended, as in a Pod.
            var name = NameOf(component, container);
            Add(name, component, container, [YamlText.Entry("depends_on", Conditions(before is null ? awaited : [(before, "service_completed_successfully")]))], null);
            before = name;
        }

        if (before is not null) awaited.Add((before, "service_completed_successfully"));
        Add(component.Name.Value, component, own, [.. Runs(component), YamlText.Entry("ports", _ports.Publish(published)), YamlText.Entry("depends_on", Conditions(awaited))], build);
        foreach (var container in beside)
        {
            // Containers of a Pod have one address.
            Add(NameOf(component, container), component, container, [YamlText.Entry("network_mode", $"service:{component.Name.Value}")], null);
        }
    }

    /// <summary>The file.</summary>
    /// <param name="name">The name of what runs, which Compose puts before the names of containers.</param>
    public MapValue ToMap(string name)
    {
        KeyValuePair<string, TemplateValue>[] all =
        [
            YamlText.Entry("name", name),
            YamlText.Entry("services", new MapValue(_services)),
            YamlText.Entry("volumes", _volumes.Named),
            YamlText.Entry("configs", _volumes.Configs),
        ];
        return new MapValue([.. all.Where(e => e.Value is not MapValue { Entries.Count: 0 })]);
    }

    /// <summary>What ends by itself is started by name, or by its profile: <c>docker compose --profile jobs up</c>.</summary>
    private static IEnumerable<KeyValuePair<string, TemplateValue>> Runs(ResolvedComponent component) =>
        Ends(component) ? [YamlText.Entry("profiles", YamlText.List("jobs")), YamlText.Entry("restart", "no")] : [];

    private static bool Ends(ResolvedComponent component) => component.Workload is WorkloadKind.Job or WorkloadKind.CronJob;

    private static string NameOf(ResolvedComponent component, ResolvedContainer container) => $"{component.Name.Value}-{container.Name.Value}";

    /// <summary>The components that must answer, or run where that cannot be asked, before a component begins.</summary>
    private IEnumerable<(string Service, string Condition)> Awaited(ResolvedComponent component)
    {
        foreach (var target in component.Relations.Where(r => r.StartsAfter).Select(r => r.Target).Distinct(StringComparer.Ordinal))
        {
            if (product.Components.FirstOrDefault(c => c.Name.Value == target) is not { } other || Ends(other)) continue;
            yield return (target, ComposeHealth.Of(other, other.Pod.Containers[0]) is null ? "service_started" : "service_healthy");
        }
    }

    private static MapValue Conditions(IEnumerable<(string Service, string Condition)> awaited) =>
        YamlText.Map(awaited.Select(a => YamlText.Entry(a.Service, YamlText.Map(YamlText.Entry("condition", a.Condition)))));

    private void Add(string name, ResolvedComponent component, ResolvedContainer container, IEnumerable<KeyValuePair<string, TemplateValue>> particular, MapValue? build)
    {
        var service = new ComposeService(product, component, container);
        KeyValuePair<string, TemplateValue>[] entries =
        [
            YamlText.Entry("image", container.Image.Reference.Value),
            YamlText.Entry("build", build ?? YamlText.Map()),
            .. service.Program(),
            .. particular,
            .. service.Surroundings(),
            .. _volumes.Of(component, container),
            .. service.Confinement(),
        ];
        _services.Add(YamlText.Entry(name, new MapValue([.. entries.Where(e => e.Value is not (MapValue { Entries.Count: 0 } or ListValue { Items.Count: 0 }))])));
    }
}
