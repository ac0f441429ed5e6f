using System.Text;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tests.Validation;

public sealed class ValidatorTests
{
    private const string Sound = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ok\n";
    private const string Faulty = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: A\n";

    [Fact]
    public void No_files_give_no_documents() => Assert.Empty(Validate().Documents);

    [Fact]
    public void A_file_of_comments_has_no_documents() => Assert.Empty(Validate("# nothing here\n---\n# nor here\n").Documents);

    [Fact]
    public void Many_files_come_out_in_the_order_in_which_they_went_in_whatever_the_number_of_threads()
    {
        var files = Enumerable.Range(0, 500).Select(i => i % 7 == 0 ? Faulty : i % 11 == 0 ? "a: [" : $"{Sound}---\n{Sound}").ToArray();

        var result = Validate(files);

        Assert.Equal(result.Documents.OrderBy(d => int.Parse(d.File, System.Globalization.CultureInfo.InvariantCulture)).ThenBy(d => d.Document), result.Documents);
        Assert.Equal(files.Length, result.Documents.Select(d => d.File).Distinct().Count());
        Assert.Equal(Validate(files).Diagnostics, result.Diagnostics);
    }

    [Fact]
    public void A_document_is_invalid_by_its_own_errors_alone()
    {
        var result = Validate($"{Sound}---\n{Faulty}---\n{Sound}");

        Assert.Equal([DocumentStatus.Valid, DocumentStatus.Invalid, DocumentStatus.Valid], result.Documents.Select(d => d.Status));
        Assert.True(result.HasErrors);
    }

    [Fact]
    public void What_follows_a_document_that_cannot_be_read_is_judged()
    {
        var result = Validate($"a: 'b\n---\n{Faulty}");

        Assert.Equal([("", 0), ("A", 1)], result.Documents.Select(d => (d.Name, d.Document)));
        Assert.All(result.Documents, d => Assert.Equal(DocumentStatus.Invalid, d.Status));
    }

    [Fact]
    public void The_items_of_a_list_are_documents_of_their_own()
    {
        var result = Validate("apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: ok}\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: B}\n");

        Assert.Equal([("ok", DocumentStatus.Valid), ("B", DocumentStatus.Invalid)], result.Documents.Select(d => (d.Name, d.Status)));
    }

    [Fact]
    public void Findings_of_a_document_come_in_the_order_of_their_lines()
    {
        var lines = Validate("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: A\n  labels:\n    '-': x\n    b: 'y z'\n").Diagnostics.Select(d => d.Location.Line).ToArray();

        Assert.True(lines.Length > 2);
        Assert.Equal(lines.Order(), lines);
    }

    [Fact]
    public void Work_that_is_no_longer_wanted_ends()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => Validator.Validate([File(0, Sound)], new ValidationOptions(), cancellation: cancellation.Token));
    }

    private static ValidationResult Validate(params string[] files) => Validator.Validate([.. files.Select((text, i) => File(i, text))], new ValidationOptions());

    private static SourceFile File(int number, string text) => new($"{number}", Encoding.UTF8.GetBytes(text));
}
