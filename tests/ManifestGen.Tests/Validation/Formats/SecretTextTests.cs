using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Tests.Validation.Formats;

public sealed class SecretTextTests
{
    [Theory]
    [InlineData("DATABASE_PASSWORD", "horse")]
    [InlineData("Auth__ClientSecret", "horse")]
    [InlineData("api-key", "horse")]
    [InlineData("THE_NAME_OF_A_SETTING_OF_A_SERVICE_THAT_SAYS_ALL_OF_WHAT_IT_IS_FOR_AND_OF_WHAT_IT_IS_NOT_PASSWORD", "horse")]
    [InlineData("ConnectionStrings__Shop", "Server=db; User Id=shop; Password=horse")]
    [InlineData("ConnectionStrings__Blobs", "DefaultEndpointsProtocol=https;AccountKey=horse")]
    public void A_secret_is_known_by_its_name_or_its_form(string name, string value) => Assert.True(SecretText.Is(name, value));

    [Theory]
    [InlineData("SECRET_NAME", "shop-database")]
    [InlineData("PASSWORD_FILE", "/run/secrets/password")]
    [InlineData("DATABASE_PASSWORD", "$(FROM_SECRET)")]
    [InlineData("ConnectionStrings__Shop", "Server=db; Integrated Security=true")]
    [InlineData("KEYBOARD", "qwerty")]
    public void What_only_points_to_a_secret_is_none(string name, string value) => Assert.False(SecretText.Is(name, value));
}
