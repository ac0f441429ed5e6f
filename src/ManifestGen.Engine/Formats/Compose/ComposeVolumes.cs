using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Schemas;

namespace ManifestGen.Engine.Formats.Compose;

/// <summary>
/// What containers have mounted: empty volumes as file systems in memory, those that containers share and claims as volumes of Docker, the product's
/// ConfigMaps as files whose text the Compose file holds, and all else as folders beside it.
/// </summary>
/// <param name="product">The product.</param>
internal sealed class ComposeVolumes(ResolvedProduct product)
{
    private readonly SortedDictionary<string, TemplateValue> _named = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, TemplateValue> _configs = new(StringComparer.Ordinal);

    /// <summary>The volumes that the file declares.</summary>
    public MapValue Named => YamlText.Map(_named);

    /// <summary>The files that it holds.</summary>
    public MapValue Configs => YamlText.Map(_configs);

    /// <summary>The entries of a container; empty lists where it has no such mounts.</summary>
    public IEnumerable<KeyValuePair<string, TemplateValue>> Of(ResolvedComponent component, ResolvedContainer container)
    {
        List<TemplateValue> inMemory = [], volumes = [], configs = [];
        foreach (var mount in container.Mounts)
        {
            if (component.Pod.Volumes.FirstOrDefault(v => v.Name == mount.Volume) is not { } volume)
            {
                // A claim of each replica, which the Pod itself does not list.
                volumes.Add(Mounted(mount, Declare($"{component.Name.Value}-{mount.Volume}")));
                continue;
            }

            switch (volume.Kind)
            {
                case VolumeKind.Empty when mount.SubPath.Length == 0 && !IsShared(component, volume):
                    inMemory.Add(new TextValue(mount.Path + Options(volume)));
                    break;
                case VolumeKind.Empty:
                    volumes.Add(Mounted(mount, Declare($"{component.Name.Value}-{volume.Name}")));
                    break;
                case VolumeKind.Claim:
                    volumes.Add(Mounted(mount, Declare(volume.SourceName)));
                    break;
                case VolumeKind.ConfigMap when MapOf(volume.SourceName) is { } map:
                    configs.AddRange(Files(mount, volume, map));
                    break;
                default:
                    volumes.Add(Bound(mount, volume));
                    break;
            }
        }

        return [YamlText.Entry("tmpfs", new ListValue(inMemory)), YamlText.Entry("volumes", new ListValue(volumes)), YamlText.Entry("configs", new ListValue(configs))];
    }

    private static bool IsShared(ResolvedComponent component, ResolvedVolume volume) =>
        component.Pod.Containers.Concat(component.Pod.InitContainers).Count(c => c.Mounts.Any(m => m.Volume == volume.Name)) > 1;

    // Unlike an empty volume, a file system in memory lets nothing be run from it unless told to.
    private static string Options(ResolvedVolume volume) =>
        Quantity.TryParse(volume.SizeLimit, out var size) ? $":size={ComposeText.Bytes(size)},exec" : ":exec";

    private string Declare(string name)
    {
        _named.TryAdd(name, YamlText.Map());
        return name;
    }

    private static MapValue Mounted(ResolvedMount mount, string source)
    {
        List<KeyValuePair<string, TemplateValue>> entries =
        [
            YamlText.Entry("type", "volume"),
            YamlText.Entry("source", source),
            YamlText.Entry("target", mount.Path),
        ];
        if (mount.ReadOnly) entries.Add(YamlText.Entry("read_only", new LiteralValue("true")));
        if (mount.SubPath.Length > 0) entries.Add(YamlText.Entry("volume", YamlText.Map(YamlText.Entry("subpath", mount.SubPath))));
        return new MapValue(entries);
    }

    private static MapValue Bound(ResolvedMount mount, ResolvedVolume volume)
    {
        var source = mount.SubPath.Length > 0 ? $"./{volume.SourceName}/{mount.SubPath}" : $"./{volume.SourceName}";
        return YamlText.Map(
            YamlText.Entry("type", "bind"),
            YamlText.Entry("source", source),
            YamlText.Entry("target", mount.Path),
            YamlText.Entry("read_only", new LiteralValue("true")),
            YamlText.Entry("bind", YamlText.Map(YamlText.Entry("create_host_path", new LiteralValue(volume.Optional ? "true" : "false")))));
    }

    private IEnumerable<MapValue> Files(ResolvedMount mount, ResolvedVolume volume, ResolvedConfigMap map)
    {
        foreach (var entry in map.Data.Where(e => volume.Items.Count == 0 || volume.Items.Contains(e.Key, StringComparer.Ordinal)))
        {
            if (mount.SubPath.Length > 0 && mount.SubPath != entry.Key) continue;
            var name = $"{map.Name.Value}-{entry.Key}";
            _configs.TryAdd(name, YamlText.Map(YamlText.Entry("content", ComposeText.Literal(entry.Value))));
            yield return YamlText.Map(
                YamlText.Entry("source", name),
                YamlText.Entry("target", mount.SubPath.Length > 0 ? mount.Path : $"{mount.Path.TrimEnd('/')}/{entry.Key}"));
        }
    }

    private ResolvedConfigMap? MapOf(string name) => product.Components.Select(c => c.ConfigMap).FirstOrDefault(m => m is not null && m.Name.Value == name);
}
