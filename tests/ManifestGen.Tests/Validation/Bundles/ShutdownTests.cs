using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Tests.Validation.Bundles;

/// <summary>What a container does between the order to end and its end, as far as its manifest shows it.</summary>
public sealed class ShutdownTests
{
    [Theory]
    [InlineData("sleep: {seconds: 5}", 5L)]
    [InlineData("exec: {command: [sleep, '5']}", 5L)]
    [InlineData("exec: {command: [/bin/sleep, 5s]}", 5L)]
    [InlineData("exec: {command: [sh, -c, sleep 12]}", 12L)]
    [InlineData("exec: {command: [/bin/bash, -c, 'sleep 7; kill -QUIT 1']}", 7L)]
    [InlineData("exec: {command: [nginx, -s, quit]}", null)]
    [InlineData("httpGet: {path: /stop, port: 8080}", null)]
    public void A_pause_is_read_from_sleep_as_a_hook_and_as_a_command(string hook, long? seconds) =>
        Assert.Equal(seconds, PreStopPause.SecondsOf(Container($"lifecycle: {{preStop: {{ {hook} }}}}")));

    [Fact]
    public void Without_a_hook_there_is_no_pause() => Assert.Equal(0, PreStopPause.SecondsOf(Container("")));

    [Theory]
    [InlineData("DOTNET_SHUTDOWNTIMEOUTSECONDS")]
    [InlineData("DOTNET_ShutdownTimeoutSeconds")]
    [InlineData("ASPNETCORE_SHUTDOWNTIMEOUTSECONDS")]
    [InlineData("shutdownTimeoutSeconds")]
    public void The_hosts_timeout_is_read_from_its_environment(string variable) =>
        Assert.Equal(new HostShutdown(45, IsDefault: false), Shutdown($"env: [{{name: {variable}, value: '45'}}]"));

    [Fact]
    public void A_ConfigMap_of_the_set_is_part_of_the_environment()
    {
        const string map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {SHUTDOWNTIMEOUTSECONDS: '50', other: '20'}";

        Assert.Equal(new HostShutdown(50, IsDefault: false), Shutdown("envFrom: [{prefix: DOTNET_, configMapRef: {name: settings}}]", map));
        Assert.Equal(new HostShutdown(20, IsDefault: false), Shutdown("env: [{name: DOTNET_SHUTDOWNTIMEOUTSECONDS, valueFrom: {configMapKeyRef: {name: settings, key: other}}}]", map));
    }

    [Theory]
    [InlineData("env: [{name: ASPNETCORE_HTTP_PORTS, value: '8080'}]")]
    [InlineData("env: [{name: DOTNET_gcServer, value: '1'}]")]
    public void What_is_recognisably_dotnet_has_its_default(string container) => Assert.Equal(new HostShutdown(30, IsDefault: true), Shutdown(container));

    [Fact]
    public void Of_other_processes_nothing_is_known() => Assert.Null(Shutdown("env: [{name: PORT, value: '8080'}]"));

    private static Container Container(string container) => Assert.Single(SetOf.Workload(SetOf.Deployment(container: container)).Containers);

    private static HostShutdown? Shutdown(string container, params string[] more)
    {
        var set = SetOf.Resources([SetOf.Deployment(container: container), .. more]);
        return HostShutdown.Of(new ContainerEnvironment(set.Workloads[0].Containers[0], set));
    }
}
