namespace ManifestGen.CaseTests.Cases.TextsThatLookLikeSomethingElse;

/// <summary>Text that YAML could take for a boolean, a number, a time, a comment or structure arrives as that text, wherever the model takes any.</summary>
public sealed class Shop : IProductDefinition
{
    private static readonly string[] Texts =
    [
        "yes", "on", "~", "null", "0777", "0o17", "0x1F", "1_000", "+1", ".inf", "12:30", "1e3", "2024-01-01", "=", "<<", "a: b", "a #b", "- a", "{{ x }}", "[a]", "%a",
        "", " leading", "trailing ", "tab\there", "line\nbreak", "ends\n", "\r\n", "&quot;\"", "'", "\\", "$(HOME)", "\u0085\u2028", "\ufeff", "Grüße 😀",
    ];

    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new WorkerComponent("orders", Projects.Shop_Worker)
            {
                Environment = [.. Texts.Select((text, at) => new EnvironmentVariable($"TEXT_{at}", text))],
                Arguments = Texts,
                PodAnnotations = [.. Texts.Select((text, at) => new Annotation($"shop/text-{at}", text))],
                Configuration = new ComponentConfiguration
                {
                    Variables = [new ConfigurationEntry("FLAG", "yes")],
                    Files = [new ConfigurationEntry("settings.ini", "[orders]\nretries = 3\n"), new ConfigurationEntry("indented.txt", "  first\nsecond\n\n\n")],
                },
            },
        ],
    };
}
