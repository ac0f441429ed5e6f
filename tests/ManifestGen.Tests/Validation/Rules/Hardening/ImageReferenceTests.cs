using ManifestGen.Engine.Validation.Rules.Hardening;

namespace ManifestGen.Tests.Validation.Rules.Hardening;

public sealed class ImageReferenceTests
{
    private const string Sha256 = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("nginx")]
    [InlineData("nginx:1.27")]
    [InlineData("library/nginx:1.27-alpine")]
    [InlineData("localhost/a:1")]
    [InlineData("registry.example.com:5000/team/my-app__x:v1_2")]
    [InlineData("Registry.Example.com/a:1")]
    [InlineData("[fd00::1]:5000/a:1")]
    [InlineData("a@" + Sha256)]
    [InlineData("a:1@" + Sha256)]
    [InlineData("a@sha512+b64:0123456789abcdef0123456789abcdef")]
    public void A_reference_that_a_runtime_reads_has_no_problem(string image) => Assert.Null(ImageReference.Problem(image));

    [Theory]
    [InlineData("Nginx:1", "'Nginx' is not a repository")]
    [InlineData("a//b:1", "'a//b' is not a repository")]
    [InlineData("a._b:1", "'a._b' is not a repository")]
    [InlineData("a:1:2", "'a:1' is not a repository")]
    [InlineData(" a:1", "' a' is not a repository")]
    [InlineData("a:", "'' is not a tag")]
    [InlineData("a:-1", "'-1' is not a tag")]
    [InlineData("-x.example/a:1", "'-x.example' is not a registry's host and port")]
    [InlineData("host.example:port/a:1", "'host.example:port' is not a registry's host and port")]
    [InlineData("[fd00::x]:5000/a:1", "'[fd00::x]:5000' is not a registry's host and port")]
    [InlineData("https://a.example/b:1", "'https:' is not a registry's host and port")]
    [InlineData("a@sha256:0123", "'sha256:0123' is not a digest")]
    [InlineData("a@:0123456789abcdef0123456789abcdef", "is not a digest")]
    [InlineData("a@sha256:g123456789abcdef0123456789abcdef", "is not a digest")]
    public void A_reference_that_no_runtime_reads_is_told_what_is_wrong(string image, string said) =>
        Assert.Contains(said, ImageReference.Problem(image), StringComparison.Ordinal);
}
