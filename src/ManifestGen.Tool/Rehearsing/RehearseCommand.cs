using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ManifestGen.Clusters.Connection;
using ManifestGen.Tool.Clusters;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Images;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Rehearsing;

/// <summary><c>manifestgen rehearse</c>: its arguments and options.</summary>
internal static class RehearseCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var project = SharedOptions.Project();
        var rate = NumberOption.Of("--rate", "number", "Requests a second, 1 to 20000. 100 by default.", 1, 20000);
        var replicas = NumberOption.Whole("--replicas", "number", "The replicas to scale out to, 2 to 50. 4 by default.", 2, 50);
        var scenario = SharedOptions.List("--scenario", "act",
            "What is done to the product: scale-out, slow-start, rolling-update, crash, drain, autoscaling, scale-in or all. May be given several times. "
            + "By default scale-out, rolling-update and scale-in.");
        var component = SharedOptions.List("--component", "name", "A component to rehearse. May be given several times. By default all that have a Service.");
        var watch = NumberOption.Of("--watch", "seconds", "How long the product is watched after each act. 3 by default.", 0.1, 3600);
        var timeout = NumberOption.Of("--timeout", "seconds", "How long an answer may take. 10 by default.", 0.1, 600);
        var delay = NumberOption.Of("--endpoint-delay", "seconds", "How long it takes until balancers know that a Pod ends. 1 by default.", 0, 60);
        var requests = Text("--requests", "file", "What a client does, as an .http file. By default rehearsal.http beside the project, or a health endpoint.");
        var variables = Text("--env-file", "file", "Variables for the rehearsal, NAME=VALUE a line. By default rehearsal.env beside the project.");
        var report = Text("--report", "folder", "The folder for the reports. By default bin/rehearsal beside the project.");
        var configuration = Text("--configuration", "name", "The configuration to build, such as Release.");
        configuration.Aliases.Add("-c");
        var output = SharedOptions.TextOrJson();
        var cluster = new Option<bool>("--cluster") { Description = "Rehearse in a namespace of its own on the cluster of the kubeconfig, in place of this machine." };
        var context = Text("--context", "name", "With --cluster: the kubeconfig's context; its current one by default. One that does not look local has to be named.");
        var address = new Option<string[]>("--address")
        {
            Description = "With --cluster: where this machine reaches the Service, as URL or COMPONENT=URL. By default a port of the nodes. May be given several times.",
            HelpName = "url",
            AllowMultipleArgumentsPerToken = false,
        };
        var environment = Text("--environment", "name", "The environment whose manifests are meant, where the project has several.");
        var noImages = new Option<bool>("--no-images") { Description = "With --cluster: build and load no images; the cluster takes those that the manifests name." };
        var push = new Option<bool>("--push") { Description = "With --cluster: send the images to their registry, in place of loading them." };
        var builder = ChoiceOption.Of("--builder", "With --cluster: the program that builds images; by default the first that is there.", ImageTool.Names);

        var command = new Command("rehearse", "Runs the product on this machine or a cluster, scales it out and in under load, and says whether a request was lost and why.")
        {
            project, rate, replicas, scenario, component, watch, timeout, delay, requests, variables, report, configuration, output,
            cluster, context, address, environment, noImages, push, builder,
        };
        command.SetAction(parsed =>
        {
            string[] arguments =
            [
                Of("rate", parsed.GetValue(rate)),
                Of("replicas", parsed.GetValue(replicas)),
                $"scenario={string.Join(',', parsed.GetValue(scenario) ?? [])}",
                $"component={string.Join(',', parsed.GetValue(component) ?? [])}",
                Of("watch", parsed.GetValue(watch)),
                Of("timeout", parsed.GetValue(timeout)),
                Of("endpoint-delay", parsed.GetValue(delay)),
                Path("requests", parsed.GetValue(requests)),
                Path("env-file", parsed.GetValue(variables)),
                Path("report", parsed.GetValue(report)),
                Of("environment", parsed.GetValue(environment)),
                $"output={parsed.GetValue(output)}",
                .. (parsed.GetValue(address) ?? []).Select(a => $"address={a}"),
            ];
            return new RehearseRun(parsed.GetValue(project), parsed.GetValue(configuration), parsed.GetValue(environment), arguments)
            {
                Cluster = parsed.GetValue(cluster)
                    ? new RehearsedCluster(
                        new ClusterTarget(
                            parsed.GetValue(project),
                            parsed.GetValue(environment) ?? "",
                            new ClusterSelection { Context = parsed.GetValue(context), Kubeconfig = console.Kubeconfig },
                            parsed.GetValue(output) == SharedOptions.Json))
                    {
                        HasImages = !parsed.GetValue(noImages),
                        ArePushed = parsed.GetValue(push),
                        Builder = parsed.GetValue(builder),
                    }
                    : null,
            }.Run(console);
        });
        foreach (var option in new Option[] { context, address, noImages, push, builder }) command.Validators.Add(NeedsCluster(option, cluster));
        return command;
    }

    private static Action<CommandResult> NeedsCluster(Option option, Option<bool> cluster) => result =>
    {
        if (result.GetResult(option) is { Implicit: false } && !result.GetValue(cluster)) result.AddError($"{option.Name} is for a rehearsal on a cluster: add --cluster.");
    };

    private static string Of(string name, string? value) => $"{name}={value}";

    private static string Of(string name, double? value) => string.Create(CultureInfo.InvariantCulture, $"{name}={value}");

    private static string Path(string name, string? value) => value is null ? "" : $"{name}={System.IO.Path.GetFullPath(value)}";

    private static Option<string?> Text(string name, string valueName, string description) => new(name) { HelpName = valueName, Description = description };
}
