using System.Text;

namespace ManifestGen.Tool.FirstDefinition;

/// <summary>The C# of a first definition: what a build does without one, written out, with comments on what to change.</summary>
internal static class DefinitionText
{
    /// <summary>The name of the class, and of its file.</summary>
    public const string ClassName = "ProductDefinition";

    /// <summary>Writes the whole file.</summary>
    /// <param name="product">The product's name.</param>
    /// <param name="rootNamespace">The namespace of the class.</param>
    /// <param name="components">What the product is made of.</param>
    public static string Of(string product, string rootNamespace, IReadOnlyList<StartingComponent> components)
    {
        var text = new StringBuilder();
        text.Append(
            $$"""
            using ManifestGen;

            namespace {{NamespaceOf(rootNamespace)}};

            /// <summary>What the product is made of, and how it runs on Kubernetes. The build reads it; nothing of it runs in production.</summary>
            public sealed class {{ClassName}} : IProductDefinition
            {
                /// <inheritdoc />
                public Product Define(BuildContext build) => new("{{product}}")
                {
                    Components =
                    [

            """);
        text.AppendJoin("\n", components.Select(c => c.IsWeb ? Web(c) : Worker(c)));
        text.Append(
            """
                    ],
                };
            }

            """);
        return text.Replace("\r", "").ToString();
    }

    private static string Web(StartingComponent component) =>
        $$"""
                    new WebComponent("{{component.Name}}", Projects.{{component.Project}})
                    {
                        // What one Pod is given. Scaling measures the use of CPU against this; memory is a limit too.
                        Resources = new(Cpu.Millicores(250), Memory.Mebibytes(256)),

                        // Between how many Pods, and by what load. A fixed number instead: Replicas = 3.
                        Scaling = Autoscale.Between(2, 5).OnCpu(70.Percent()),

                        // Endpoints that say whether a Pod may get requests, and whether it should go on. Without them a Pod is ready
                        // once its port is open.
                        // Health = Health.Http(ready: "/health/ready", live: "/health/live"),

                        // What the program reads from its environment; a secret is named, its value is never written here.
                        // Environment =
                        // [
                        //     new("Logging__LogLevel__Default", "Warning"),
                        //     new("ConnectionStrings__Default", new SecretKey("database", "connection-string")),
                        // ],
                    },

        """;

    private static string Worker(StartingComponent component) =>
        $$"""
                    new WorkerComponent("{{component.Name}}", Projects.{{component.Project}})
                    {
                        // What one Pod is given; memory is a limit too.
                        Resources = new(Cpu.Millicores(250), Memory.Mebibytes(256)),

                        // How many Pods. By load instead: Scaling = Autoscale.Between(1, 5).OnCpu(70.Percent()).
                        Replicas = 1,

                        // How long the program may take to finish its work when a Pod is removed.
                        // Shutdown = new() { HostTimeout = TimeSpan.FromSeconds(60) },
                    },

        """;

    private static string NamespaceOf(string text)
    {
        var parts = text.Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => string.Concat(part.Select(c => char.IsLetterOrDigit(c) ? c : '_')))
            .Select(part => char.IsDigit(part[0]) ? $"_{part}" : part);
        return string.Join('.', parts);
    }
}
