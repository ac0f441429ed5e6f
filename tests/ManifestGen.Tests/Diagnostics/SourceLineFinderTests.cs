using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tests.Diagnostics;

public sealed class SourceLineFinderTests
{
    private const string Source = """
        public Product Define(BuildContext build) => new("shop")
        {
            Components =
            [
                new WebComponent("store{front", Projects.Shop_Web) // Replicas = 9 is too many
                {
                    Health = new() { Ready = new HttpProbe("/ready") { Period = OneSecond }, Live = null },
                    /* Replicas = 8 */
                    Annotations = [new("note", @"Replicas = 7 ""quoted"" \"), new("raw", $"{{ Replicas = 6"), new('"'.ToString(), "x")],
                    Labels = [new("a", "b")], Replicas = 0,
                    Scaling = Autoscale.Between(0, 1),
                },
                new WorkerComponent("mailer", Projects.Shop_Worker),
                new WorkerComponent("other", Projects.Shop_Worker) { Replicas = -1 },
            ],
        };
        """;

    [Fact]
    public void A_property_is_found_past_strings_and_comments_that_look_like_it() => Assert.Equal((10, 39), SourceLineFinder.Find(Source, 5, "Replicas"));

    [Fact]
    public void A_property_of_a_nested_object_is_found_from_its_own_line_alone()
    {
        Assert.Null(SourceLineFinder.Find(Source, 5, "Period"));
        Assert.Equal((7, 30), SourceLineFinder.Find(Source, 7, "Ready"));
    }

    [Fact]
    public void An_object_without_an_initialiser_does_not_borrow_that_of_the_next() => Assert.Null(SourceLineFinder.Find(Source, 13, "Replicas"));

    [Fact]
    public void An_initialiser_may_stand_on_the_line_of_the_object() => Assert.Equal((14, 62), SourceLineFinder.Find(Source, 14, "Replicas"));

    [Fact]
    public void A_property_of_the_product_is_found() => Assert.Equal((3, 5), SourceLineFinder.Find(Source, 1, "Components"));

    [Theory]
    [InlineData("new A { B == 1 }")]
    [InlineData("new A { B => 1 }")]
    [InlineData("new A { C = B }")]
    [InlineData("new A(B = 1)")]
    [InlineData("new A { \"B = 1\"")]
    [InlineData("new A {")]
    [InlineData("new A { /* B = 1")]
    [InlineData("new A { \"\"\" B = 1 ")]
    [InlineData("new A { @\"B = 1 ")]
    [InlineData("")]
    public void What_sets_nothing_is_not_taken_for_it(string source) => Assert.Null(SourceLineFinder.Find(source, 1, "B"));

    [Theory]
    [InlineData("new A { B= 1 }", 9)]
    [InlineData("new() { C = \"\"\"a \"b\" c\"\"\", B = 1 }", 28)]
    [InlineData("new() { C = $\"\"\"a{b}c\"\"\", B = 1 }", 27)]
    [InlineData("new() { C = \"a\\\"b\", B = 1 }", 21)]
    [InlineData("new() { C = \"\", B = 1 }", 17)]
    [InlineData("new() { C = '\\'', B = 1 }", 19)]
    [InlineData("new() { C = x == y, B = 1 }", 21)]
    public void A_property_after_any_string_is_found(string source, int column) => Assert.Equal((1, column), SourceLineFinder.Find(source, 1, "B"));

    [Fact]
    public void A_line_past_the_end_holds_nothing() => Assert.Null(SourceLineFinder.Find(Source, 99, "Replicas"));

    [Fact]
    public void Windows_line_ends_count_once() => Assert.Equal((10, 39), SourceLineFinder.Find(Source.ReplaceLineEndings("\r\n"), 5, "Replicas"));
}
