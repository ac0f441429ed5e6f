using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve;

public sealed class ConfigurationTests
{
    private static readonly ConfigurationEntry Variable = new("Shop__PageSize", "20");
    private static readonly ConfigurationEntry File = new("appsettings.Production.json", "{}\n");

    [Fact]
    public void Entries_are_kept_in_a_config_map_in_ordinal_order() =>
        Assert.Equal(
            [("Shop__PageSize", "20"), ("appsettings.Production.json", "{}\n")],
            Resolve(File, Variable).ConfigMap?.Data.Select(d => (d.Key, d.Value)));

    [Fact]
    public void A_variable_is_read_from_the_config_map_and_a_file_is_mounted()
    {
        var component = Resolve(File, Variable);
        var variable = Assert.Single(component.Pod.Containers[0].Environment);
        var volume = Assert.Single(component.Pod.Volumes, v => v.Kind == VolumeKind.ConfigMap);

        Assert.Equal((VariableKind.ConfigMapKey, "mailer", "Shop__PageSize"), (variable.Kind, variable.Value, variable.Key));
        Assert.Equal(("mailer", "appsettings.Production.json"), (volume.SourceName, Assert.Single(volume.Items)));
        Assert.Contains(component.Pod.Containers[0].Mounts, m => m is { Path: "/config", ReadOnly: true } && m.Volume == volume.Name);
    }

    [Fact]
    public void A_change_of_the_content_changes_the_pods()
    {
        var before = Hash(Resolve(File, Variable));

        Assert.NotEqual(before, Hash(Resolve(File with { Value = "{ }\n" }, Variable)));
        Assert.NotEqual(before, Hash(Resolve(File, Variable with { Value = "21" })));
    }

    [Fact]
    public void Content_moved_from_one_key_to_another_changes_the_pods()
    {
        var one = Build.Clean(Worker(new() { Files = [new("a", "bc"), new("d", "")] }));
        var two = Build.Clean(Worker(new() { Files = [new("a", "b"), new("d", "c")] }));

        Assert.NotEqual(Hash(one), Hash(two));
    }

    [Fact]
    public void The_order_in_which_it_is_written_changes_nothing()
    {
        var one = Build.Clean(Worker(new() { Files = [new("a", "1"), new("b", "2")] }));
        var two = Build.Clean(Worker(new() { Files = [new("b", "2"), new("a", "1")] }));

        Assert.Equal(Hash(one), Hash(two));
    }

    [Fact]
    public void An_empty_configuration_is_none()
    {
        var component = Build.Clean(Worker(new()));

        Assert.Null(component.ConfigMap);
        Assert.Empty(component.PodAnnotations);
    }

    private static string Hash(ResolvedComponent component) => Assert.Single(component.PodAnnotations, a => a.Key == "manifestgen/configuration-hash").Value;

    private static ResolvedComponent Resolve(ConfigurationEntry file, ConfigurationEntry variable) =>
        Build.Clean(Worker(new() { Files = [file], Variables = [variable] }));

    private static WorkerComponent Worker(ComponentConfiguration configuration) => new("mailer", Build.Worker) { Configuration = configuration };
}
