using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace ManifestGen.PackageTests.Images;

/// <summary>What a generated Deployment says of its container, so far as the image must agree.</summary>
internal sealed class ManifestContainer
{
    private readonly YamlMappingNode _pod;
    private readonly YamlMappingNode _container;

    /// <summary>Reads a Deployment.</summary>
    public ManifestContainer(string deployment)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(deployment));
        _pod = Map(Map(Map((YamlMappingNode)stream.Documents[0].RootNode, "spec"), "template"), "spec");
        _container = (YamlMappingNode)((YamlSequenceNode)_pod["containers"])[0];
    }

    /// <summary><c>image</c>.</summary>
    public string Image => Text(_container, "image");

    /// <summary>The container ports, each with its protocol, as an image exposes them: <c>8080/tcp</c>.</summary>
    public IReadOnlyList<string> Ports => _container.Children.TryGetValue("ports", out var ports)
        ? [.. ((YamlSequenceNode)ports).Cast<YamlMappingNode>().Select(p => $"{Text(p, "containerPort")}/{(p.Children.TryGetValue("protocol", out var named) ? named.ToString() : "TCP").ToLowerInvariant()}")]
        : [];

    /// <summary><c>runAsUser</c>.</summary>
    public string User => Text(Map(_pod, "securityContext"), "runAsUser");

    /// <summary><c>runAsGroup</c>.</summary>
    public string Group => Text(Map(_pod, "securityContext"), "runAsGroup");

    /// <summary><c>readOnlyRootFilesystem</c>.</summary>
    public bool HasReadOnlyRoot => Text(Map(_container, "securityContext"), "readOnlyRootFilesystem") == "true";

    /// <summary>Where volumes are mounted.</summary>
    public IReadOnlyList<string> WritablePaths => [.. ((YamlSequenceNode)_container["volumeMounts"]).Cast<YamlMappingNode>().Select(m => Text(m, "mountPath"))];

    /// <summary>Whether the manifest replaces the image's own entry point.</summary>
    public bool HasCommand => _container.Children.ContainsKey("command");

    /// <summary><c>terminationGracePeriodSeconds</c>.</summary>
    public TimeSpan GracePeriod => TimeSpan.FromSeconds(int.Parse(Text(_pod, "terminationGracePeriodSeconds"), CultureInfo.InvariantCulture));

    /// <summary><c>lifecycle.preStop.sleep.seconds</c>; none when it has no such hook.</summary>
    public TimeSpan DrainPause => _container.Children.TryGetValue("lifecycle", out var lifecycle)
        ? TimeSpan.FromSeconds(int.Parse(Text(Map(Map((YamlMappingNode)lifecycle, "preStop"), "sleep"), "seconds"), CultureInfo.InvariantCulture))
        : TimeSpan.Zero;

    /// <summary>The value of an environment variable; null when it has none.</summary>
    public string? Variable(string name) => _container.Children.TryGetValue("env", out var variables)
        ? ((YamlSequenceNode)variables).Cast<YamlMappingNode>().Where(v => Text(v, "name") == name).Select(v => Text(v, "value")).FirstOrDefault()
        : null;

    private static YamlMappingNode Map(YamlMappingNode map, string key) => (YamlMappingNode)map[key];

    private static string Text(YamlMappingNode map, string key) => map[key].ToString();
}
