using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering;
using ManifestGen.Engine.Writing;

namespace ManifestGen.Tests.Writing;

public sealed class OutputWriterTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticSink _sink = new();

    private string Output => _folder["deploy"];

    [Fact]
    public void A_first_run_makes_the_folder_and_writes_every_file_and_the_index()
    {
        var result = Write(("service.yaml", "a: 1\n"), ("dev/service.yaml", "a: 2\n"));

        Assert.Empty(_sink.Found);
        Assert.Equal(["deploy/.manifestgen-index", "deploy/dev/service.yaml", "deploy/service.yaml"], _folder.Files);
        Assert.Equal("a: 1\n"u8.ToArray(), File.ReadAllBytes(_folder["deploy/service.yaml"]));
        Assert.Equal(_folder.Files.Select(f => _folder[f]), result.Written);
        Assert.Equal(result.Written, result.Files);
    }

    [Fact]
    public void A_second_run_with_the_same_files_touches_none()
    {
        Write(("service.yaml", "a: 1\n"), ("hpa.yaml", "b: 1\n"));
        Age("service.yaml", "hpa.yaml", ".manifestgen-index");

        var result = Write(("service.yaml", "a: 1\n"), ("hpa.yaml", "b: 1\n"));

        Assert.Empty(result.Written);
        Assert.Equal(3, result.Unchanged.Count);
        Assert.All(result.Unchanged, f => Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(f)));
    }

    [Fact]
    public void Only_a_file_whose_bytes_change_is_written()
    {
        Write(("service.yaml", "a: 1\n"), ("hpa.yaml", "b: 1\n"));
        Age("service.yaml", "hpa.yaml", ".manifestgen-index");

        var result = Write(("service.yaml", "a: 1\n"), ("hpa.yaml", "b: 2\n"));

        Assert.Equal([_folder["deploy/hpa.yaml"]], result.Written);
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(_folder["deploy/service.yaml"]));
        Assert.Equal("b: 2\n", File.ReadAllText(_folder["deploy/hpa.yaml"]));
    }

    [Fact]
    public void A_file_that_is_no_longer_generated_is_removed_with_its_empty_folder_and_a_users_file_stays()
    {
        Write(("service.yaml", "a: 1\n"), ("dev/service.yaml", "a: 2\n"));
        File.WriteAllText(_folder["deploy/notes.txt"], "mine");

        var result = Write(("service.yaml", "a: 1\n"));

        Assert.Equal([_folder["deploy/dev/service.yaml"]], result.Removed);
        Assert.Equal(["deploy/.manifestgen-index", "deploy/notes.txt", "deploy/service.yaml"], _folder.Files);
        Assert.False(Directory.Exists(_folder["deploy/dev"]));
    }

    [Fact]
    public void A_file_that_the_user_put_there_is_not_replaced_and_nothing_else_is_written()
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(_folder["deploy/service.yaml"], "mine");

        var result = Write(("hpa.yaml", "b: 1\n"), ("service.yaml", "a: 1\n"));

        Assert.Equal("MG9102", Assert.Single(_sink.Found).Code);
        Assert.Equal(_folder["deploy/service.yaml"], _sink.Found[0].Location.File);
        Assert.Equal(["deploy/service.yaml"], _folder.Files);
        Assert.Empty(result.Files);
    }

    [Fact]
    public void A_file_without_an_index_that_is_already_right_is_adopted()
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(_folder["deploy/service.yaml"], "a: 1\n");

        var result = Write(("service.yaml", "a: 1\n"));

        Assert.Empty(_sink.Found);
        Assert.Equal([_folder["deploy/.manifestgen-index"]], result.Written);
    }

    [Fact]
    public void An_edited_output_file_is_written_again()
    {
        Write(("service.yaml", "a: 1\n"));
        File.WriteAllText(_folder["deploy/service.yaml"], "edited");

        Write(("service.yaml", "a: 1\n"));

        Assert.Equal("a: 1\n", File.ReadAllText(_folder["deploy/service.yaml"]));
    }

    [Fact]
    public void An_index_that_names_files_outside_the_folder_removes_none_of_them()
    {
        Write(("service.yaml", "a: 1\n"));
        File.WriteAllText(_folder["precious.txt"], "mine");
        File.AppendAllText(_folder["deploy/.manifestgen-index"], $"../precious.txt\n{_folder["precious.txt"]}\na/../../precious.txt\n");

        Write(("service.yaml", "a: 2\n"));

        Assert.True(File.Exists(_folder["precious.txt"]));
    }

    [Fact]
    public void An_output_folder_that_is_a_file_is_one_error()
    {
        File.WriteAllText(Output, "a file");

        Write(("service.yaml", "a: 1\n"));

        var found = Assert.Single(_sink.Found);
        Assert.Equal("MG9101", found.Code);
        Assert.Contains(Output, found.Message, StringComparison.Ordinal);
        Assert.Equal("a file", File.ReadAllText(Output));
    }

    [Fact]
    public void A_failure_in_the_middle_leaves_the_earlier_output_as_it_was()
    {
        Write(("a.yaml", "a: 1\n"), ("b.yaml", "b: 1\n"), ("old.yaml", "old: 1\n"));
        var before = Contents();
        // A folder where a file is to be: found out only when the files before it have changed places.
        Directory.CreateDirectory(_folder["deploy/c.yaml"]);

        Write(("a.yaml", "a: 2\n"), ("b.yaml", "b: 2\n"), ("c.yaml", "c: 2\n"));

        Assert.Equal("MG9101", Assert.Single(_sink.Found).Code);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void A_failure_on_a_first_run_leaves_no_folder_behind()
    {
        Write(("a.yaml", "a: 1\n"), ("a.yaml/b.yaml", "b: 1\n"));

        Assert.Equal("MG9101", Assert.Single(_sink.Found).Code);
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public void A_cancelled_run_leaves_the_earlier_output_as_it_was()
    {
        Write(("a.yaml", "a: 1\n"));
        var before = Contents();
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => OutputWriter.Write(Output, Artifacts([("a.yaml", "a: 2\n"), ("b.yaml", "b: 1\n")]), _sink, cancellation.Token));

        Assert.Equal(before, Contents());
        Assert.Empty(_sink.Found);
    }

    [Fact]
    public void A_check_reports_each_difference_and_writes_nothing()
    {
        Write(("same.yaml", "a: 1\n"), ("changed.yaml", "a: 1\n"), ("gone.yaml", "a: 1\n"));
        var before = Contents();

        var result = OutputWriter.Check(Output, Artifacts([("same.yaml", "a: 1\n"), ("changed.yaml", "a: 2\n"), ("new.yaml", "a: 1\n")]), _sink);

        Assert.All(_sink.Found, d => Assert.Equal("MG9103", d.Code));
        Assert.Equal(
            ["'changed.yaml' is not up to date: its content differs", "'new.yaml' is not up to date: it is missing", "'gone.yaml' is not up to date: it is no longer generated"],
            _sink.Found.Select(d => d.Message));
        Assert.Empty(result.Files);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void A_check_of_right_output_that_someone_else_put_there_finds_nothing()
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(_folder["deploy/same.yaml"], "a: 1\n");

        var result = OutputWriter.Check(Output, Artifacts([("same.yaml", "a: 1\n")]), _sink);

        Assert.Empty(_sink.Found);
        Assert.Equal([_folder["deploy/same.yaml"]], result.Files);
    }

    [Fact]
    public void A_check_of_output_that_is_right_finds_nothing()
    {
        Write(("same.yaml", "a: 1\n"));

        var result = OutputWriter.Check(Output, Artifacts([("same.yaml", "a: 1\n")]), _sink);

        Assert.Empty(_sink.Found);
        Assert.Equal(2, result.Files.Count);
    }

    public void Dispose() => _folder.Dispose();

    private static Artifact[] Artifacts((string Path, string Text)[] files) => [.. files.Select(f => new Artifact(f.Path, f.Text, "", SourceLocation.None))];

    private WriteResult Write(params (string Path, string Text)[] files) => OutputWriter.Write(Output, Artifacts(files), _sink, TestContext.Current.CancellationToken);

    private SortedDictionary<string, string> Contents() => new(_folder.Files.ToDictionary(f => f, f => File.ReadAllText(_folder[f])), StringComparer.Ordinal);

    private void Age(params string[] files)
    {
        foreach (var file in files) File.SetLastWriteTimeUtc(_folder[$"deploy/{file}"], LongAgo);
    }
}
