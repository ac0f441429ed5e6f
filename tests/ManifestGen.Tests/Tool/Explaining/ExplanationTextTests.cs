using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve;
using ManifestGen.Tool.Explaining;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tests.Tool.Explaining;

public sealed class ExplanationTextTests
{
    [Fact]
    public void Columns_are_aligned_and_a_long_value_moves_its_own_line_alone() => Assert.Equal(
        $"""
        a.name          web                                       definition Shop.cs:7
        a.replicas.min  2                                         default
        a.note          {new string('x', 60)}  option: Note

        """,
        Text(
            new ExplainRow("a.name", "web", "definition", new Location(Path.GetFullPath("Shop.cs"), 7)),
            new ExplainRow("a.replicas.min", "2", "default", Location.None),
            new ExplainRow("a.note", new string('x', 60), "option: Note", Location.None)));

    [Fact]
    public void A_value_of_several_lines_stays_in_its_line() =>
        Assert.Equal("a.text  one two  default\n", Text(new ExplainRow("a.text", "one\ntwo", "default", Location.None)));

    private static string Text(params ExplainRow[] rows)
    {
        using var output = new MemoryStream();
        using (var console = new ToolConsole(Stream.Null, output, Stream.Null)) ExplanationText.Write(rows, console);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
