using Scriban.Runtime;

namespace ManifestGen.Tests.Rendering;

public sealed class DockerfileLayoutTests
{
    [Theory]
    [InlineData("FROM {{ x }}", "mcr.microsoft.com/dotnet/aspnet:10.0", "FROM mcr.microsoft.com/dotnet/aspnet:10.0")]
    [InlineData("FROM image:{{ x }}", "10.0", "FROM image:10.0")]
    [InlineData("ENV NAME={{ x }}", "a b", "ENV NAME=\"a b\"")]
    [InlineData("ENV NAME={{ x }}", "$HOME \"q\" \\", "ENV NAME=\"\\$HOME \\\"q\\\" \\\\\"")]
    [InlineData("LABEL title={{ x }}", "it's", "LABEL title=\"it's\"")]
    [InlineData("WORKDIR {{ x }}", "/a b", "WORKDIR \"/a b\"")]
    [InlineData("RUN dotnet restore {{ x }}", "Shop Web/Web.csproj", "RUN dotnet restore 'Shop Web/Web.csproj'")]
    [InlineData("RUN dotnet restore {{ x }}", "it's; rm -rf / $(x)", "RUN dotnet restore 'it'\\''s; rm -rf / $(x)'")]
    [InlineData("RUN dotnet publish \\\n    {{ x }} -c Release", "a b", "RUN dotnet publish \\\n    'a b' -c Release")]
    [InlineData("RUN echo \"{{ x }}\"", "harmless", "RUN echo \"harmless\"")]
    public void A_text_is_one_word_of_its_instruction(string template, string text, string expected) => Assert.Equal(expected + "\n", Dockerfile(template, ("x", text)));

    [Theory]
    [InlineData("ENTRYPOINT {{ x }}", "$HOME \"q\" \n\\", "ENTRYPOINT [\"dotnet\", \"$HOME \\\"q\\\" \\n\\\\\"]")]
    [InlineData("COPY {{ x }}", "a b/", "COPY [\"dotnet\", \"a b/\"]")]
    [InlineData("COPY --from=build {{ x }}", "a$b'c\"d\\e", "COPY --from=build [\"dotnet\", \"a\\\\$b\\\\'c\\\\\\\"d\\\\\\\\e\"]")]
    public void A_list_is_in_the_JSON_form_of_its_instruction(string template, string text, string expected) =>
        Assert.Equal(expected + "\n", Dockerfile(template, ("x", new ScriptArray { "dotnet", text })));

    [Fact]
    public void Paths_to_copy_are_no_patterns() =>
        Assert.Equal("COPY [\"a[*][[]1]\", \"b[c]/\"]\n", Dockerfile("COPY {{ x }}", ("x", new ScriptArray { "a*[1]", "b[c]/" })));

    [Theory]
    [InlineData("FROM {{ x }}", "a b", "MG2007")]
    [InlineData("COPY {{ x }} /app", "a b", "MG2007")]
    [InlineData("ENV NAME={{ x }}", "a\nRUN evil", "MG2007")]
    [InlineData("RUN echo {{ x }}", "a\nRUN evil", "MG2007")]
    [InlineData("ENV NAME=x{{ x }}", "a b", "MG2012")]
    [InlineData("ENV NAME=\"{{ x }}\"", "a b", "MG2012")]
    [InlineData("RUN echo \"{{ x }}\"", "$(evil)", "MG2012")]
    public void A_text_that_would_break_out_is_an_error(string template, string text, string code) => Assert.Equal([code], Rendered.File("Dockerfile.scriban", template, [], ("x", text)).Codes);

    [Fact]
    public void A_map_has_no_form() => Assert.Equal(["MG2007"], Rendered.File("Dockerfile.scriban", "ENV {{ x }}", [], ("x", Rendered.Object(("a", "b")))).Codes);

    [Fact]
    public void A_value_in_a_comment_cannot_leave_it() => Assert.Equal("# of \"a RUN evil\"\nFROM x\n", Dockerfile("# of {{ x }}\nFROM x", ("x", "a\nRUN evil")));

    [Fact]
    public void Several_empty_lines_become_one_and_those_at_the_ends_none() =>
        Assert.Equal("FROM x\n\nRUN a \\\n    b\n", Dockerfile("\n\nFROM x\n{{ if true }}\n{{ end }}\n\nRUN a \\\n{{ if true }}\n    b\n{{ end }}\n\n"));

    [Fact]
    public void A_path_to_ignore_is_no_pattern()
    {
        var rendered = Rendered.File("dockerignore.scriban", "# {{ x }}\n**/bin\n{{ x }}\n{{ y }}\n", [], ("x", "#a*[1]?"), ("y", "!keep"));

        Assert.Empty(rendered.Diagnostics);
        Assert.Equal("# #a*[1]?\n**/bin\n./#a\\*\\[1]\\?\n./!keep\n", rendered.Text);
    }

    private static string Dockerfile(string template, params (string Name, object? Value)[] variables)
    {
        var rendered = Rendered.File("Dockerfile.scriban", template, [], variables);
        Assert.Empty(rendered.Diagnostics);
        return rendered.Text;
    }
}
