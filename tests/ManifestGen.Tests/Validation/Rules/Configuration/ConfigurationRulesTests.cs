using System.Globalization;

namespace ManifestGen.Tests.Validation.Rules.Configuration;

public sealed class ConfigurationRulesTests
{
    private const int Limit = 1024 * 1024;

    [Theory]
    [InlineData("data: {a.b-c_D: x, ...a: z}", "MG4501 data[...a]")]
    [InlineData("data: {A: x, .env: z}", "")]
    [InlineData("data: {'': x}", "MG4501 data[]")]
    [InlineData("data: {'..': x}", "MG4501 data[..]")]
    [InlineData("binaryData: {a b: aGk=}", "MG4501 binaryData[a b]")]
    [InlineData("data: {a: x}\nbinaryData: {a: aGk=}", "MG4503 data[a]")]
    [InlineData("data: null", "")]
    public void A_ConfigMap_is_judged(string body, string expected) =>
        Assert.Equal(expected, Verdict.Of($"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: a}}\n{body}\n"));

    [Theory]
    [InlineData(Limit, "")]
    [InlineData(Limit + 1, "MG4502 ")]
    public void A_ConfigMap_holds_a_mebibyte(int bytes, string expected) =>
        Assert.Equal(expected, Verdict.Of($"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: a}}\ndata: {{a: {new string('x', bytes)}}}\n"));

    [Theory]
    [InlineData(Limit, "")]
    [InlineData(Limit + 1, "MG4502 data")]
    public void A_Secret_holds_a_mebibyte_once_decoded(int bytes, string expected) =>
        Assert.Equal(expected, Secret("data: {a: " + Convert.ToBase64String(new byte[bytes]) + "}"));

    [Fact]
    public void Text_of_a_Secret_replaces_what_is_encoded_under_the_same_key() =>
        Assert.Empty(Secret($"data: {{a: {Convert.ToBase64String(new byte[Limit])}}}\nstringData: {{a: x}}"));

    [Theory]
    [InlineData("stringData: {'a b': c}", "MG4501 data[a b]")]
    [InlineData("type: Opaque", "")]
    [InlineData("type: example.com/anything", "")]
    [InlineData("type: kubernetes.io/basic-auth\nstringData: {password: ''}", "")]
    [InlineData("type: kubernetes.io/ssh-auth\nstringData: {ssh-privatekey: ''}", "MG4504 data[ssh-privatekey]")]
    [InlineData("type: kubernetes.io/ssh-auth\ndata: {ssh-privatekey: aGk=}", "")]
    [InlineData("type: kubernetes.io/tls", "MG4504 data[tls.crt], MG4504 data[tls.key]")]
    [InlineData("type: kubernetes.io/tls\ndata: {tls.crt: '', tls.key: ''}", "MG4507 data[tls.crt], MG4507 data[tls.key]")]
    [InlineData("type: kubernetes.io/dockercfg\nstringData: {.dockercfg: '{\"a\": [1, 2e3, null]}'}", "")]
    [InlineData("type: kubernetes.io/dockercfg\nstringData: {.dockercfg: 'null'}", "")]
    [InlineData("type: kubernetes.io/dockercfg\nstringData: {.dockercfg: '{} x'}", "MG4506 data[.dockercfg]")]
    [InlineData("type: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: ''}", "MG4506 data[.dockerconfigjson]")]
    [InlineData("type: kubernetes.io/dockerconfigjson\ndata: {.dockerconfigjson: e30=}", "")]
    [InlineData("type: kubernetes.io/dockerconfigjson\ndata: {.dockerconfigjson: W10=}", "MG4506 data[.dockerconfigjson]")]
    [InlineData("type: kubernetes.io/dockerconfigjson", "MG4504 data[.dockerconfigjson]")]
    [InlineData("type: kubernetes.io/service-account-token", "MG4505 metadata.annotations[kubernetes.io/service-account.name]")]
    public void A_Secret_is_judged_by_its_type(string body, string expected) => Assert.Equal(expected, Secret(body));

    [Fact]
    public void A_key_in_PEM_may_say_what_it_is_for()
    {
        var block = string.Create(CultureInfo.InvariantCulture, $"-----BEGIN EC PRIVATE KEY-----\\nAAAA\\n-----END EC PRIVATE KEY-----\\n");

        Assert.Equal("MG4507 data[tls.crt]", Secret($"type: kubernetes.io/tls\nstringData: {{tls.crt: \"{block}\", tls.key: \"{block}\"}}"));
    }

    private static string Secret(string body) => Verdict.Of($"apiVersion: v1\nkind: Secret\nmetadata: {{name: a}}\n{body}\n");
}
