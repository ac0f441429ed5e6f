using System.CommandLine;
using ManifestGen.Clusters.Connection;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Schemas;

/// <summary><c>manifestgen schema</c>: its verbs, their arguments and options.</summary>
internal static class SchemaCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console) => new("schema", "Keeps the schemas of custom resources beside the product, so that they are judged without a cluster.")
    {
        Add(console),
        Pull(console),
    };

    private static Command Add(ToolConsole console)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files and folders with CustomResourceDefinitions or documents of OpenAPI 2 or 3; '-' is standard input. Other manifests in folders are passed over.",
            Arity = ArgumentArity.OneOrMore,
        };
        var to = To();
        var command = new Command("add", "Saves the schemas that files describe, a file for each kind.") { paths, to };
        command.SetAction(parsed => new SchemaAddRun(parsed.GetRequiredValue(paths), parsed.GetValue(to)).Run(console));
        return command;
    }

    private static Command Pull(ToolConsole console)
    {
        var context = new Option<string?>("--context") { Description = "The kubeconfig's context; its current one by default.", HelpName = "name" };
        var kubeconfig = new Option<string?>("--kubeconfig") { Description = "The kubeconfig; by default KUBECONFIG, or ~/.kube/config.", HelpName = "file" };
        var kinds = SharedOptions.List("--kind", "kind", "Only these kinds, each as Kind, group/Kind or a group alone. May be given several times.");
        var to = To();
        var command = new Command("pull", "Saves the schemas of the custom resources that a cluster has. Asks the cluster of the kubeconfig, and changes nothing there.") { context, kubeconfig, kinds, to };
        command.SetAction((parsed, cancellation) => new SchemaPullRun(Selection(parsed.GetValue(context), parsed.GetValue(kubeconfig)), parsed.GetValue(kinds) ?? [], parsed.GetValue(to)).Run(console, cancellation));
        return command;
    }

    private static ClusterSelection Selection(string? context, string? kubeconfig)
    {
        var selection = new ClusterSelection { Context = context };
        return kubeconfig is null ? selection : selection with { Kubeconfig = kubeconfig };
    }

    private static Option<string?> To() => new("--to")
    {
        Description = "The folder to save in; by default the nearest '.manifestgen/schemas', or a new one at the top of the repository.",
        HelpName = "folder",
    };
}
