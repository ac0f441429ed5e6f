namespace ManifestGen.Tests.Resolve.Checks;

public sealed class MetadataCheckTests
{
    [Theory]
    [InlineData("a b", "x", "MG1050")]
    [InlineData("/team", "x", "MG1050")]
    [InlineData("team", "not ok", "MG1051")]
    [InlineData("team", "-x", "MG1051")]
    [InlineData("app.kubernetes.io/name", "x", "MG1054")]
    public void A_label_has_a_key_and_a_value_that_can_be(string key, string value, string code)
    {
        var label = new Label(key, value);

        Found.At(code, label, "", Build.Findings(new WorkerComponent("mailer", Build.Worker) { Labels = [label] }));
    }

    [Fact]
    public void A_label_of_the_product_is_reported_once()
    {
        var label = new Label("a b", "x");
        var product = Build.Product(new WorkerComponent("one", Build.Worker), new WorkerComponent("two", Build.Worker)) with { Labels = [label] };

        Found.At("MG1050", label, "", Build.Findings(product, Build.Of(Build.WorkerFacts)));
    }

    [Fact]
    public void A_label_is_there_once()
    {
        var second = new Label("team", "b");

        Found.At("MG1053", second, "", Build.Findings(new WorkerComponent("mailer", Build.Worker) { Labels = [new("team", "a"), second] }));
    }

    [Fact]
    public void An_annotation_key_is_a_qualified_name_in_any_case()
    {
        var wrong = new Annotation("a b", "anything: at all");

        Found.At("MG1052", wrong, "", Build.Findings(new WorkerComponent("mailer", Build.Worker) { PodAnnotations = [wrong, new("Example.com/A", "")] }));
    }

    [Fact]
    public void The_hash_of_the_configuration_is_not_the_users_to_set()
    {
        var annotation = new Annotation("manifestgen/configuration-hash", "1");

        Found.At("MG1054", annotation, "", Build.Findings(new WorkerComponent("mailer", Build.Worker) { PodAnnotations = [annotation] }));
    }

    [Fact]
    public void Annotations_together_are_at_most_256_kibibytes()
    {
        var large = new Annotation("a", new string('x', 1 << 18));

        Found.At("MG1055", large, "", Build.Findings(new WorkerComponent("mailer", Build.Worker) { Annotations = [large] }));
    }
}
